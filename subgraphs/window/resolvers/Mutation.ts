import { InputError, NotFoundError, textOf } from '@one-door/kit';
import type { Department, Need } from '@one-door/schemas';
import { keptUntil } from '../archive/kept-until';
import type { Case, Channel, Escalation, Material, Unit } from '../cases/case';
import type { Said } from '../cases/effects';
import { materialsOf, someMaterialsOf } from '../cases/handed-in';
import type { Action } from '../cases/machine';
import type { Refusal } from '../cases/refusal';
import { relyOn } from '../cases/rely';
import type { Applicant, Outcome, StepInput } from '../cases/service';
import { isWilling } from '../contacts/contacts';
import { contactMutations } from './contacts';
import { leadMutations } from './leads';
import type { WindowContext } from '../subgraph';
import { printPaper } from './Paper';

interface AcceptArguments {
  case: {
    division: string;
    channel: Channel;
    greenChannel: boolean;
    household?: string | null;
    persons: string[];
    lead?: string | null;
    applicant: Given;
    inWriting: boolean;
    materials: Material[];
    parts: { need: Need; programme?: string | null }[];
  };
  key: string;
  by: string;
}

type Awaitable<Value> = Value | Promise<Value>;
type Arguments = { step: StepInput; part?: number } & Record<string, unknown>;
/** What is said with a step, of its arguments and the case as it stands. */
type Saying<Name extends Action> = (
  args: any,
  whole: Case,
  context: WindowContext,
) => Awaitable<Said[Name] | { refused: Refusal }>;

function answered(outcome: Outcome | null) {
  if (!outcome) throw new NotFoundError('没有这件事项。 There is no such case.');
  return 'taken' in outcome ? { case: outcome.taken } : { reason: outcome.refused, case: outcome.case };
}

type Given = Partial<Applicant> & { name: string };
/** What is left out is nothing. */
const whoCame = ({ name, onBehalf = null, phone = null, address = null, says = null }: Given): Applicant => ({ name, onBehalf, phone, address, says }); // prettier-ignore

/** A mutation that takes one step; they differ by what is said alone. */
const step =
  <Name extends Action>(action: Name, saying: Saying<Name>) =>
  async (_: unknown, args: Arguments, context: WindowContext) => {
    const { services, now } = context;
    const outcome = await services.cases.step(args.step, args.part ?? null, action, (whole) => saying(args, whole, context), now); // prettier-ignore
    return answered(outcome);
  };

/** Nothing is said beside the step itself. */
const nothing = () => ({});

function missingOf({ missing }: { missing: string[] }): { missing: string[] } {
  const texts = missing.flatMap((each) => textOf('missing', each, 200) ?? []);
  if (!texts.length || texts.length > 50) throw new InputError('请一次列明所缺的1至50种材料。 missing must name all papers at once, 1 to 50.'); // prettier-ignore
  return { missing: texts };
}

function satisfactionOf({ satisfaction }: { satisfaction: number }) {
  if (satisfaction < 1 || satisfaction > 5) throw new InputError('满意度应为1至5。 satisfaction must be 1 to 5.');
  return { satisfaction };
}

function informedOf({ owner }: { owner: Unit }) {
  if (owner === 'WINDOW' || owner === 'CONFERENCE') throw new InputError('请告知窗口和联席会议以外的实施主体。 owner must be whom to apply to: neither the window nor the conference.'); // prettier-ignore
  return { owner };
}

export const Mutation = {
  ...contactMutations,
  ...leadMutations,
  acceptCase(_: unknown, { case: input, key, by }: AcceptArguments, { services, now }: WindowContext) {
    const { household = null, applicant, materials, parts, ...rest } = input;
    const asked = parts.map(({ need, programme = null }) => ({ need, programme }));
    return services.cases.accept(
      { ...rest, household, materials: materialsOf(materials), parts: asked, applicant: whoCame(applicant) },
      key,
      by,
      now,
    );
  },
  notifyMaterials: step('NOTIFY_MATERIALS', missingOf),
  receiveMaterials: step('RECEIVE_MATERIALS', nothing),
  handInMaterials: step('HAND_IN', ({ materials }: { materials: Material[] }) => ({ materials: someMaterialsOf(materials) })),
  async amendApplicant(_: unknown, { step: input, applicant }: { step: StepInput; applicant: Given }, { services, now }: WindowContext) {
    return answered(await services.cases.amend(input, whoCame(applicant), now));
  },
  applyInWriting: step('APPLY_IN_WRITING', nothing),
  handleCase: step('HANDLE', ({ outcome }: { outcome: 'APPROVED' | 'REJECTED' }) => ({ outcome })),
  informApplicant: step('INFORM', informedOf),
  answeredThere: step('ANSWERED_THERE', nothing),
  withdrawPart: step('WITHDRAW', nothing),
  transferPart: step('TRANSFER', ({ to, receipt = null }: { to: Department; receipt?: string | null }, whole, { services, now }) => {
    const check = relyOn(whole, receipt, now, services.receipts);
    return 'refused' in check ? check : { to, check };
  }),
  recallPart: step('RECALL', nothing),
  escalatePart: step('ESCALATE', ({ why }: { why: Escalation }) => ({ why })),
  assignByConference: step('RESOLVE_ASSIGN', ({ to }: { to: Department }) => ({ to })),
  decideByConference: step('RESOLVE_DECIDE', ({ outcome }: { outcome: 'APPROVED' | 'REJECTED' }) => ({ outcome })),
  answerProposal: step('ANSWER_PROPOSAL', ({ agreed }: { agreed: boolean }) => ({ agreed })),
  resolveProposal: step('RESOLVE_PROPOSAL', ({ agreed }: { agreed: boolean }) => ({ agreed })),
  feedBack: step('FEED_BACK', ({ to }: { to: ('APPLICANT' | 'WINDOW')[] }) => ({ to })),
  askOpinion: step('ASK_OPINION', ({ unit }: { unit: Unit }) => ({ unit })),
  recordOpinion: step('GIVE_OPINION', ({ unit }: { unit: Unit }) => ({ unit })),
  referToCharity: step('REFER', async ({ helper = null }: { helper?: string | null }, _, { services }) =>
    helper !== null && !(await isWilling(services.database, helper)) ? { refused: 'NOBODY_WILLING' } : { helper },
  ),
  charityAnswered: step('CHARITY_ANSWERED', ({ helped }: { helped: boolean }) => ({ helped })),
  recordSatisfaction: step('RECORD_SATISFACTION', satisfactionOf),
  publishCase: step('PUBLISH', nothing),
  closeCase: step('CLOSE', (_: object, __, { services, now }) => ({ keptUntil: keptUntil(now, services.keptYears) })),
  reopenPart: step('REOPEN', nothing),
  printPaper,
}; // prettier-ignore
