import { divisionFullName, getProgramme } from '@one-door/schemas';
import type { HandedIn, Part, Step } from '../cases/case';
import type { PartState } from '../cases/machine';
import { momentText, untilText } from './dates';
import type { Facts, Field } from './paper';
import { channelWords, needWords, outcomeWords, unitWords, verdictWords } from '../words';

/** 住房（住房租赁补贴） */
export const askedText = ({ need, programme }: Part) =>
  needWords[need] + (programme ? `（${getProgramme(programme).title.zh}）` : '（项目待定）');

/** The clock that runs is the take-over's first, then the decision's; an unknown limit is said to be one. */
function dueText({ state, due: { at, provisional } }: Part): string {
  if (!at) return '未定，请从速办理';
  return `${untilText(at)} 前${state === 'TRANSFERRED' ? '接办' : '办结'}${provisional ? '（暂定）' : ''}`;
}

/** The last step by which the part came to stand so; undefined where none did. */
const lastStep = ({ steps, part }: Facts, to: PartState): Step | undefined =>
  steps.findLast((step) => step.part === part.part && step.to === to && step.from !== to);

const many = (texts: readonly string[]) => texts.map((text, i) => `${i + 1}. ${text}`).join('\n');

/** 户口簿，原件1份 */
export const materialText = ({ name, copies, original }: Pick<HandedIn, 'name' | 'copies' | 'original'>): string =>
  `${name}，${original ? '原件' : '复印件'}${copies}份`;

/** The fields that papers share, each with the one label that it has on all of them. */
export const fields = {
  applicant: { label: '申请人', text: ({ applicant }) => applicant.name },
  phone: { label: '联系电话', text: ({ applicant }) => applicant.phone },
  address: { label: '住　　址', text: ({ applicant }) => applicant.address },
  onBehalf: { label: '代办人（单位）', text: ({ applicant }) => applicant.onBehalf ?? '无' },
  channel: { label: '申请方式', text: ({ whole }) => channelWords[whole.channel] },
  division: { label: '受理地', text: ({ whole }) => divisionFullName(whole.division).zh },
  persons: { label: '申请救助人数', text: ({ whole }) => `${whole.persons.length} 人` },
  greenChannel: { label: '绿色通道', text: ({ whole }) => (whole.greenChannel ? '是' : '否') },
  acceptedAt: { label: '受理时间', text: ({ whole }) => momentText(whole.acceptedAt) },
  appliedAt: { label: '书面申请', text: ({ whole }) => (whole.appliedAt ? momentText(whole.appliedAt) : '尚未提出') },
  owner: { label: '首问责任人', text: ({ whole }) => whole.owner },
  asked: { label: '申请事项', text: ({ whole }) => many(whole.parts.map(askedText)) },
  says: { label: '家庭困难情况及申请理由', text: ({ applicant }) => applicant.says, lines: 8 },
  part: { label: '申请事项', text: ({ part }) => askedText(part) },
  unit: { label: '办理单位', text: ({ part }) => unitWords[part.owner] },
  transferredAt: { label: '转办时间', text: (facts) => momentText(lastStep(facts, 'TRANSFERRED')?.at ?? facts.part.since) },
  transferNote: { label: '转办意见', text: (facts) => lastStep(facts, 'TRANSFERRED')?.note ?? null, lines: 4 },
  check: { label: '救助核查结论', text: ({ part }) => verdictWords[part.check?.verdict ?? 'UNCHECKED'] },
  due: { label: '办理期限', text: ({ part }) => dueText(part) },
  decidedAt: { label: '办结时间', text: (facts) => momentText(lastStep(facts, 'DECIDED')?.at ?? facts.part.since) },
  outcome: { label: '办理结果', text: ({ part }) => part.outcome && outcomeWords[part.outcome] },
  // A department's reasons stay with it: what the family is told of them stands with the feedback.
  decisionNote: { label: '结果说明', text: (facts) => lastStep(facts, 'FED_BACK')?.note ?? lastStep(facts, 'DECIDED')?.note ?? null, lines: 4 },
  satisfaction: { label: '申请人评价', text: ({ whole }) => satisfactionText(whole.satisfaction) },
  missing: { label: '需补齐的材料', text: ({ whole }) => many(whole.materials?.missing ?? []), lines: 4 },
  handedIn: { label: '收到的材料', text: ({ whole }) => many(whole.handedIn.map(materialText)) || '无' },
  toldAt: { label: '告知时间', text: ({ whole }) => whole.materials && momentText(whole.materials.owed.from) },
  reason: { label: '不予救助的理由', text: ({ rejection }) => rejection?.reason ?? null, lines: 4 },
  legalBasis: { label: '依　　据', text: ({ rejection }) => rejection?.legalBasis ?? null, lines: 2 },
  appeal: { label: '救济途径', text: ({ rejection }) => rejection?.appeal ?? null, lines: 2 },
} as const satisfies Record<string, Field>; // prettier-ignore

const degrees = ['很不满意', '不满意', '基本满意', '满意', '很满意'];
/** Boxes to tick, the one that the family chose ticked already. */
const satisfactionText = (chosen: number | null) =>
  degrees.map((degree, i) => `${i + 1 === chosen ? '■' : '□'} ${degree}`).join('　');
