import { calendarDate } from '@one-door/kit';
import { departmentTitles, inLanguage, type Department, type Language } from '@one-door/schemas';
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import type { CheckAnswer, ShownRecord, Subject } from './ask';

type Words = Record<string, string>;
const texts: Record<Language, Words> = {
  ZH: {
    CLEAR: '○ 未见疑点', FOUND: '● 发现疑点', INCOMPLETE: '△ 不完整：有部门数据缺失，不能视为没有救助',
    none: '△ 未能得出结论，请按不完整处理',
    ANSWERED: '已应答', UNAVAILABLE: '未应答', STALE: '数据过期', SUSPICIOUS: '数据可疑',
    DUPLICATE: '重复救助', MULTIPLE: '多头救助', MISSED: '遗漏救助（建议）', LAPSED: '失效仍领',
    APPROVED: '已批准', ACTIVE: '享受中', SUSPENDED: '暂停', ENDED: '已结束', REJECTED: '未批准', REVOKED: '已撤销',
    HEAD: '户主', SPOUSE: '配偶', CHILD: '子女', CHILD_IN_LAW: '儿媳女婿', GRANDCHILD: '孙辈', PARENT: '父母', GRANDPARENT: '祖父母', SIBLING: '兄弟姐妹', OTHER: '其他',
    verdict: '核查结论', family: '家庭成员', findings: '疑点', departments: '部门应答', aid: '救助记录', noAid: '各部门均无记录',
    records: '条', asOf: '截至', basis: '依据', toConfirm: '（依据待确认）', from: '起', now: '至今', yuan: '元',
    gaps: '并非所有部门的数据都完整，此处没有列出的不能视为没有救助', unread: '救助记录未能读取，不能视为没有救助',
    errors: '部分内容未能读取',
    more: '仅列出最近200条，其余请在网页或接口中查看',
    unknown: '没有部门知道此人：未登记家庭，也没有任何救助记录。请核对号码。',
    alone: '此人未登记在任何家庭，以下为其个人救助。', registry: '户籍登记暂不可用，以下仅为此人本人的救助。',
  },
  EN: {
    CLEAR: '○ CLEAR: nothing found', FOUND: '● FOUND: aid to look into', INCOMPLETE: '△ INCOMPLETE: a department is missing; that is not "no aid"',
    none: '△ No verdict could be had: treat as INCOMPLETE',
    ANSWERED: 'answered', UNAVAILABLE: 'no answer', STALE: 'too old', SUSPICIOUS: 'suspicious',
    DUPLICATE: 'Duplicate', MULTIPLE: 'Several sides', MISSED: 'Missed (advice)', LAPSED: 'Lapsed',
    APPROVED: 'approved', ACTIVE: 'active', SUSPENDED: 'suspended', ENDED: 'ended', REJECTED: 'rejected', REVOKED: 'revoked',
    HEAD: 'head', SPOUSE: 'spouse', CHILD: 'child', CHILD_IN_LAW: 'child-in-law', GRANDCHILD: 'grandchild', PARENT: 'parent', GRANDPARENT: 'grandparent', SIBLING: 'sibling', OTHER: 'other',
    verdict: 'Verdict', family: 'Family', findings: 'Findings', departments: 'Departments', aid: 'Aid', noAid: 'no department has a record',
    records: 'records', asOf: 'as of', basis: 'basis', toConfirm: ' (basis to be confirmed)', from: 'from', now: 'to date', yuan: 'yuan',
    gaps: 'not every department is complete: what is not listed is not "no aid"', unread: 'aid could not be read: that is not "no aid"',
    errors: 'Some of this could not be read',
    more: 'the newest 200 only; see the page or the API for the rest',
    unknown: 'No department knows this person: no household, no record. Check the number.',
    alone: 'This person is registered in no household; what follows is their own aid.', registry: 'The registry did not answer; what follows is this person alone.',
  },
}; // prettier-ignore

/** Pads to a width in terminal cells; a Chinese character takes two. */
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - stringWidth(text)));

/** Wraps to the width and indents every line. */
const wrap = (text: string, width: number, indent: number) =>
  wrapAnsi(text, width - indent, { hard: true, trim: true })
    .split('\n')
    .map((line) => ' '.repeat(indent) + line);

/** Text from a database stays text: no control character of it reaches the terminal. */
// eslint-disable-next-line no-control-regex
const plain = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '');

const errorLines = ({ errors }: CheckAnswer, width: number) =>
  [...new Set(errors.map(({ message }) => message))].flatMap((message) => wrap(plain(message), width, 2));

const departmentName = (department: string, language: Language) => {
  const title = departmentTitles[department as Department];
  return title ? inLanguage(title, language) : department;
};

function recordLines(record: ShownRecord, words: Words, width: number): string[] {
  const amount = record.amount === null ? '' : `  ${record.amount} ${words['yuan']}`;
  const state = words[record.status] ?? record.status;
  const period = record.to === record.from ? record.from : `${record.from} – ${record.to ?? words['now']}`;
  return wrap(plain(`${period}  ${record.programme.title}${amount}  ${state}  ${record.division.name}`), width, 4);
}

/** "No record" is said only when all eight departments answered. */
const isWithoutAid = ({ aidHistory }: Subject) => aidHistory?.totalCount === 0;

function aidLines(subject: Subject, words: Words, language: Language, width: number): string[] {
  const note = (word: string) => wrap(words[word]!, width, 2);
  if (!subject.aidHistory) return note('unread');
  const { edges, pageInfo, totalCount } = subject.aidHistory;
  const byDepartment = new Map<string, ShownRecord[]>();
  for (const { node } of edges) byDepartment.set(node.department, [...(byDepartment.get(node.department) ?? []), node]);
  return [
    ...[...byDepartment].flatMap(([department, own]) => [
      `  ${departmentName(department, language)}`,
      ...own.flatMap((record) => recordLines(record, words, width)),
    ]),
    ...(pageInfo.hasNextPage ? note('more') : []),
    ...(totalCount === null ? note('gaps') : []),
    ...(isWithoutAid(subject) ? note('noAid') : []),
  ];
}

function findingLines(subject: Subject, words: Words, width: number): string[] {
  return (subject.check?.findings ?? []).flatMap(({ kind, rule, explanation }) => [
    ...wrap(`${words[kind] ?? kind} ${rule.id}  ${rule.title}`, width, 2),
    ...wrap(plain(explanation), width, 4),
    ...wrap(
      `${words['basis']}: ${rule.legalBasis.map(({ document, article }) => `${document}${article ? ` ${article}` : ''}`).join('; ')}` +
        (rule.status === 'CONFIRMED' ? '' : words['toConfirm']),
      width,
      4,
    ),
  ]);
}

function departmentLines(subject: Subject, words: Words, language: Language, width: number): string[] {
  const names = Object.keys(departmentTitles).map((department) => stringWidth(departmentName(department, language)));
  const column = Math.max(...names) + 2;
  return (subject.check?.departments ?? []).flatMap(({ department, status, asOf, recordCount, message }) => [
    `  ${pad(departmentName(department, language), column)}${pad(words[status] ?? status, 12)}` +
      `${recordCount === null ? '' : `${recordCount} ${words['records']}  `}${asOf ? `${words['asOf']} ${calendarDate(new Date(asOf))}` : ''}`,
    ...(message ? wrap(message, width, 4) : []),
  ]);
}

/** @returns the answer as a clerk reads it, no line wider than the terminal's columns */
export function render(answer: CheckAnswer, language: Language, columns: number): string {
  const words = texts[language];
  const width = Math.max(40, Math.min(columns, 100));
  const { subject } = answer;
  const section = (title: string, lines: string[]) => (lines.length ? ['', title, ...lines] : []);
  if (!subject) return [words['none']!, ...errorLines(answer, width)].join('\n');

  const verdict = subject.check?.verdict;
  const notes =
    answer.seenAs === 'household'
      ? []
      : [
          answer.registry === 'unavailable'
            ? words['registry']!
            : isWithoutAid(subject)
              ? words['unknown']!
              : words['alone']!,
        ];
  return [
    ...notes.flatMap((note) => wrap(note, width, 0)),
    ...wrap(`${words['verdict']}: ${verdict ? (words[verdict] ?? words['none']) : words['none']}`, width, 0),
    ...section(words['findings']!, findingLines(subject, words, width)),
    ...section(
      words['family']!,
      (subject.members ?? []).map(
        ({ name, maskedIdNumber, relation }) =>
          `  ${pad(plain(name ?? '—'), 12)}${pad(relation ? (words[relation] ?? relation) : '', 14)}${maskedIdNumber ?? ''}`,
      ),
    ),
    ...section(words['aid']!, aidLines(subject, words, language, width)),
    ...section(words['departments']!, departmentLines(subject, words, language, width)),
    ...section(words['errors']!, errorLines(answer, width)),
  ].join('\n');
}
