import { calendarDate, isCalendarDate } from '@one-door/kit';
import { subgraphDepartments, type SubgraphName } from '@one-door/schemas';
import { readArgs, UsageError } from '../usage';

export const help = `npm run import -- <部门 subgraph> <文件 file>…  导入台账 takes ledgers in
npm run import -- template <部门> [文件]       空白模板 an empty .xlsx to fill
npm run import -- formats [部门]               各表的列 every sheet's columns
npm run import -- history <部门> [--first 20]  导入历史 what came in
npm run import -- undo <部门> <编号 feed>      撤回一次导入 takes a feed back

  部门 subgraph   civil-affairs education finance human-resources housing
                  health trade-union disability
  --dry-run       只说明结果，台账不变；退回文件照写
                  says what would happen; only refused rows are written out
  --sheet         哪一张表，默认按表头判断
                  which sheet; told by its heads when left out
  --complete      这是所含区划的完整台账：文件里没有的记录将终止
                  this is all there is in its divisions: what is missing ends
  --yes           完整台账终止超过30%时也继续
                  go on where that ends over 30 %
  --division      文件所属区划代码，用逗号分开
                  the divisions that it speaks for, with commas between
  --as-of         数据截至日期，默认现在 the day it is of; now when left out
  --by            导入人，默认系统用户 who brings it; the user of the system
  --rejects       退回文件的目录，默认与原文件同处
                  folder for refused rows; beside the file when left out
  --json          结果供程序使用，配 npm run -s
                  the outcome for programs, with npm run -s
  --help, -h

运行中的平台（HUB_DATA）会自动找到；DATABASE_URL 指明本部门自己的数据库
a hub at work (HUB_DATA) is found; DATABASE_URL names a department's own

退出码 exit status
  0  全部写入 all rows are in
  1  有行被退回 some rows were refused
  2  文件被退回或导入失败 a file was refused, or the import failed
  3  命令有误 the command was not understood
  130  被中止 it was stopped`;

export interface ImportCommand {
  kind: 'import';
  subgraph: LedgerSubgraph;
  files: string[];
  sheet: string | null;
  divisions: string[] | null;
  asOf: Date | null;
  complete: boolean;
  endMany: boolean;
  dryRun: boolean;
  by: string | null;
  rejects: string | null;
  json: boolean;
}
export type Command =
  | ImportCommand
  | { kind: 'help' }
  | { kind: 'template'; subgraph: LedgerSubgraph; file: string }
  | { kind: 'formats'; subgraph: LedgerSubgraph | null }
  | { kind: 'history'; subgraph: LedgerSubgraph; first: number; json: boolean }
  | { kind: 'undo'; subgraph: LedgerSubgraph; feed: string };

export type LedgerSubgraph = Exclude<SubgraphName, 'window' | 'oversight'>;
export const ledgerSubgraphs = (Object.keys(subgraphDepartments) as SubgraphName[]).filter(
  (name): name is LedgerSubgraph => subgraphDepartments[name] !== null,
);

const options = {
  sheet: { type: 'string' },
  division: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  complete: { type: 'boolean', default: false },
  yes: { type: 'boolean', default: false },
  'dry-run': { type: 'boolean', default: false },
  by: { type: 'string' },
  rejects: { type: 'string' },
  first: { type: 'string', default: '20' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function subgraphNamed(name: string | undefined): LedgerSubgraph {
  const known = ledgerSubgraphs.find((each) => each === name);
  if (known) return known;
  throw new UsageError(
    `请指明部门：${ledgerSubgraphs.join('、')}\nName the department: ${ledgerSubgraphs.join(', ')}\n\n${help}`,
  );
}

/** A day is over at its end: a ledger of a day is of its last instant, or of now while that is to come. */
function endOf(day: string, now: Date): Date {
  if (!isCalendarDate(day)) throw new UsageError('--as-of 应为存在的日期，如 2026-11-24\n--as-of must be a day, as 2026-11-24'); // prettier-ignore
  if (day > calendarDate(now)) throw new UsageError('--as-of 不能晚于今天\n--as-of must not be in the future');
  return new Date(Math.min(new Date(`${day}T23:59:59.999+08:00`).getTime(), now.getTime()));
}

/** What is typed beyond what is understood would be passed over without a word: `undo housing 11 12`. */
function atMost(most: number, words: readonly string[]): void {
  const [strange] = words.slice(most);
  if (strange !== undefined) throw new UsageError(`不明白“${strange}”\nWhat is "${strange}" for?\n\n${help}`);
}

function readHistory(words: readonly string[], { first, json }: { first: string; json: boolean }): Command {
  atMost(2, words);
  const count = Number(first);
  if (!Number.isInteger(count) || count < 1 || count > 1000)
    throw new UsageError('--first 应为1至1000\n--first must be 1 to 1000');
  return { kind: 'history', subgraph: subgraphNamed(words[1]), first: count, json };
}

function readUndo(words: readonly string[]): Command {
  const [, second, feed] = words;
  if (second !== undefined && /^\d+$/.test(second)) {
    throw new UsageError(
      `各部门分别编号，请写明是哪个部门的：npm run import -- undo <部门> ${second}\n` +
        `Each department counts its own feeds, say whose it is: npm run import -- undo <subgraph> ${second}\n` +
        ledgerSubgraphs.join(' '),
    );
  }
  const subgraph = subgraphNamed(second);
  if (!feed || !/^\d{1,18}$/.test(feed)) {
    throw new UsageError(
      `请写明导入编号，见 npm run import -- history ${subgraph}\nSay which feed, by its number: see history`,
    );
  }
  atMost(3, words);
  return { kind: 'undo', subgraph, feed };
}

/** @returns null where nobody said so */
function divisionsIn(given: readonly string[] | undefined): string[] | null {
  if (!given) return null;
  const codes = given.flatMap((codes) => codes.split(/[,，、\s]/).filter(Boolean));
  if (!codes.length) throw new UsageError('--division 请写区划代码\n--division needs codes of divisions');
  return codes;
}

/** @param args what stands after the command's name @throws UsageError */
export function readCommand(args: string[], now: Date): Command {
  const { values, positionals } = readArgs(args, options, help);
  const [first, second, third] = positionals;
  if (values.help || !first) return { kind: 'help' };
  switch (first) {
    case 'formats':
      atMost(2, positionals);
      return { kind: 'formats', subgraph: second === undefined ? null : subgraphNamed(second) };
    case 'template': {
      atMost(3, positionals);
      const subgraph = subgraphNamed(second);
      return { kind: 'template', subgraph, file: third ?? `${subgraph}.xlsx` };
    }
    case 'history':
      return readHistory(positionals, values);
    case 'undo':
      return readUndo(positionals);
  }
  const subgraph = subgraphNamed(first);
  const files = positionals.slice(1);
  if (!files.length) throw new UsageError(`请写明文件\nName a file\n\n${help}`);
  return {
    kind: 'import',
    subgraph,
    files,
    sheet: values.sheet ?? null,
    divisions: divisionsIn(values.division),
    asOf: values['as-of'] === undefined ? null : endOf(values['as-of'], now),
    complete: values.complete,
    endMany: values.yes,
    dryRun: values['dry-run'],
    by: values.by?.trim() || null,
    rejects: values.rejects ?? null,
    json: values.json,
  };
}
