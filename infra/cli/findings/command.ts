import {
  checkFilter,
  loadPolicies,
  orders,
  statuses,
  wholeFilter,
  type FindingFilter,
  type FindingOrder,
} from '@one-door/oversight';
import { InputError, isCalendarDate } from '@one-door/kit';
import { departments } from '@one-door/schemas';
import { fileKindOf, fileKinds, type FileKind } from '../spreadsheet';
import { knownWords, rangeIn, readArgs, refuseOption, UsageError } from '../usage';

const kinds = ['DUPLICATE', 'MULTIPLE', 'MISSED', 'LAPSED'] as const;
const orderNames = Object.keys(orders) as FindingOrder[];
const typed = (name: string) => name.toLowerCase().replaceAll('_', '-');

export const help = `npm run findings -- list                列出疑点 lists findings
npm run findings -- show <编号 id>      一条疑点的全部经过 one, with its life
npm run findings -- export              导出为表格 into a spreadsheet

  --kind         ${kinds.map(typed).join(' ')}
  --rule         规则编号 rules: D1,M1
  --department   ${departments.slice(0, 4).map(typed).join(' ')}
                 ${departments.slice(4).map(typed).join(' ')}
  --division     区划代码，县含其乡镇 a county means its townships, too
  --status       ${statuses.slice(0, 4).map(typed).join(' ')}
                 ${statuses.slice(4).map(typed).join(' ')}
  --amount       金额范围 yuan, from..to: 1000..  ..500  1000..5000
  --opened       发现日期 days, from..to: 2026-11-01..2026-11-30
  --all          数据已不再显示的也列出；写明 --status 时即如此
                 also what data shows no more; so it is with --status
  --gone         只列出数据已不再显示的 only what data shows no more
  --order        ${orderNames.slice(0, 3).map(typed).join(' ')}
                 ${orderNames.slice(3).map(typed).join(' ')}
  --first        list：条数，1至200，默认20 how many; 20 when left out
  --after        list：下一页，值由上一页给出
                 the next page, as the page before it says
  --out          export：文件，.csv 或 .xlsx，默认 findings.csv the file
  --format       export：csv | xlsx，默认按文件名 by the file's name
  --json         list、show：供程序使用，配 npm run -s
                 for programs, with npm run -s
  --help, -h

多个值用逗号分开；文件含个人信息，仅本用户可读，不覆盖已有文件；csv 中以 = + - @
开头的内容（疑点编号除外）前加 '，以免被表格软件当作公式
several values with commas between; the file holds personal data and is this
user's alone; no file is written over; in csv what begins with = + - @, but an
id, has a ' before it, or a spreadsheet would run it as a formula

运行中的平台（HUB_DATA）会自动找到；DATABASE_URL 指明 oversight 自己的数据库
a hub at work (HUB_DATA) is found; DATABASE_URL names oversight's own database

退出码 exit status
  0  完成 done
  1  没有这条疑点 show: there is no such finding
  2  失败 it failed
  3  命令有误 the command was not understood
  130  被中止 it was stopped`;

/** Which findings, and in what order. */
export interface Wanted {
  filter: FindingFilter;
  order: FindingOrder;
}
export interface ExportCommand extends Wanted {
  kind: 'export';
  /** As it was typed. */
  file: string;
  format: FileKind;
}
export type Command =
  | (Wanted & { kind: 'list'; first: number; after: string | null; json: boolean })
  | { kind: 'show'; id: string; json: boolean }
  | ExportCommand;

const several = { type: 'string', multiple: true } as const;
const filterOptions = {
  kind: several,
  rule: several,
  department: several,
  division: several,
  status: several,
  amount: { type: 'string' },
  opened: { type: 'string' },
  all: { type: 'boolean' },
  gone: { type: 'boolean' },
  order: { type: 'string' },
} as const;
const options = {
  ...filterOptions,
  first: { type: 'string' },
  after: { type: 'string' },
  out: { type: 'string' },
  format: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;
type Values = ReturnType<typeof readArgs<typeof options>>['values'];

/** The options that each command takes. */
const takes: Record<Command['kind'], readonly string[]> = {
  list: [...Object.keys(filterOptions), 'first', 'after', 'json'],
  show: ['json'],
  export: [...Object.keys(filterOptions), 'out', 'format'],
};

const listIn = (given: readonly string[] | undefined) =>
  given?.flatMap((words) => words.split(/[,，、\s]/).filter(Boolean));

/** As the API writes it: civil-affairs is CIVIL_AFFAIRS. */
const upper = (words: readonly string[]) => words.map((word) => word.toUpperCase().replaceAll('-', '_'));

function filterIn({ kind, rule, department, division, status, amount, opened, all, gone }: Values): FindingFilter {
  if (all && gone) throw new UsageError('--all 与 --gone 只能选一个\nEither --all or --gone, not both');
  const filter = wholeFilter({
    ...(all && { shown: null }),
    ...(gone && { shown: false }),
    ...(kind && { kinds: knownWords(upper(listIn(kind)!), kinds, '疑点类型', 'kind') }),
    ...(rule && { rules: upper(listIn(rule)!) }),
    ...(department && { departments: knownWords(upper(listIn(department)!), departments, '部门', 'department') }),
    ...(division && { divisions: listIn(division)! }),
    ...(status && { status: knownWords(upper(listIn(status)!), statuses, '状态', 'status') }),
    ...(amount !== undefined && { amount: rangeIn('amount', amount, (end) => /^\d+(\.\d+)?$/.test(end)) }),
    ...(opened !== undefined && { openedBetween: rangeIn('opened', opened, isCalendarDate) }),
  });
  try {
    checkFilter(filter, loadPolicies().rules);
  } catch (error) {
    if (error instanceof InputError) throw new UsageError(error.message);
    throw error;
  }
  return filter;
}

const wantedIn = (values: Values): Wanted => ({
  filter: filterIn(values),
  order: knownWords(upper([values.order ?? 'opened-newest']), orderNames, '排序', 'order')[0]!,
});

function countIn(first = '20'): number {
  if (/^\d{1,3}$/.test(first) && Number(first) >= 1 && Number(first) <= 200) return Number(first);
  throw new UsageError('--first 应为1至200\n--first must be 1 to 200');
}

function exportIn(values: Values): ExportCommand {
  const [named] = knownWords(values.format === undefined ? [] : [values.format], fileKinds, '格式', 'format');
  const { out: file = `findings.${named ?? 'csv'}` } = values;
  // A spreadsheet program opens a file by its ending.
  const format = fileKindOf(file);
  if (!format) throw new UsageError('--out 应以 .csv 或 .xlsx 结尾\n--out must end in .csv or .xlsx');
  if (named && named !== format)
    throw new UsageError(`--out 以 .${format} 结尾，与 --format ${named} 不符\n--out ends in .${format}, which is not --format ${named}`); // prettier-ignore
  return { kind: 'export', ...wantedIn(values), file, format };
}

/** One id in 64 begins as an option does; no option of `show` is as long. */
const isDashed = (word: string) => /^-[\w-]{21}$/.test(word);

/** @returns the words, with ids where none is taken for an option */
function idsLast(args: string[]): string[] {
  if (args[0] !== 'show' || args.includes('--')) return args;
  return [...args.filter((word) => !isDashed(word)), '--', ...args.filter(isDashed)];
}

/** @param args what stands after the command's name @returns null where help is asked for @throws UsageError */
export function readCommand(args: string[]): Command | null {
  const { values, positionals } = readArgs(idsLast(args), options, help);
  const [first, ...rest] = positionals;
  if (values.help || first === undefined) return null;
  const [kind] = knownWords([first], ['list', 'show', 'export'] as const, '命令', 'command');
  for (const name of Object.keys(values)) refuseOption(name, !takes[kind!].includes(name), help);
  const json = values.json ?? false;
  if (rest.length !== (kind === 'show' ? 1 : 0)) throw new UsageError(`命令有误\nThe command was not understood\n\n${help}`); // prettier-ignore
  switch (kind!) {
    case 'list':
      return { kind: 'list', ...wantedIn(values), first: countIn(values.first), after: values.after ?? null, json };
    case 'show':
      // As a cell has it that is to be text.
      return { kind: 'show', id: rest[0]!.replace(/^'/, ''), json };
    case 'export':
      return exportIn(values);
  }
}
