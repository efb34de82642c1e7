import { divisionFullName } from '@one-door/schemas';
import { mostEnding, type Feed, type Outcome, type Sheet } from '@one-door/kit';
import { stamp } from '../stamp';
import { fold, pad, wrap } from '../wrap';
import type { FirstProblem } from './rejects';

export interface Report extends Outcome {
  subgraph: string;
  file: string;
  sheet: string;
  feed: string;
  dryRun: boolean;
  ignored: string[];
  /** Worksheets with rows that were not read. */
  otherSheets: number;
  /** The files that hold the refused rows. */
  rejects: string[];
  problems: FirstProblem[];
}

const grouped = (count: number) => count.toLocaleString('en-US');
const most = 6;

function divisionsLine(divisions: readonly string[]): string {
  const shown = divisions.slice(0, most).map((code) => divisionFullName(code).zh);
  return shown.join('、') + (divisions.length > most ? `等 ${divisions.length} 个 of ${divisions.length}` : '');
}

/** What became of a file, for whoever brought it; at most so many columns wide. */
export function reportLines(report: Report, sheet: Sheet, columns: number): string[] {
  const { rows, added, changed, unchanged, ended, refused, divisions, ignored, problems, rejects } = report;
  const head = report.dryRun
    ? `${report.file}：${sheet.title.zh}，试运行，没有写入 dry run, nothing was written`
    : `${report.file}：${sheet.title.zh}，已写入，导入编号 ${report.feed} is in, as feed ${report.feed}`;
  const counts: [string, number][] = [
    ['共 rows', rows],
    ['新增 added', added],
    ['变更 changed', changed],
    ['未变 unchanged', unchanged],
    ['终止 ended', ended],
    ['退回 refused', refused],
  ];
  const lines = [
    ...wrap(head, columns, 0),
    ...counts.map(([label, count]) => `  ${pad(label, 18)}${grouped(count).padStart(12)}`),
    ...wrap(`区划 divisions：${divisionsLine(divisions) || '—'}`, columns, 2),
  ];
  const tell = (text: string, indent = 2) => lines.push(...wrap(text, columns, indent));
  if (report.dryRun && report.endingShare > mostEnding) {
    tell(`将终止在享记录的 ${Math.round(report.endingShare * 100)}%，正式导入须加 --yes of what is running would end: a real import needs --yes`); // prettier-ignore
  }
  if (report.otherSheets) {
    tell(`注意：只读取了第一张有数据的工作表，另有 ${report.otherSheets} 张没有读取，请各存为一个文件导入 only the first worksheet with rows was read, ${report.otherSheets} more were not: save each as a file of its own`); // prettier-ignore
  }
  if (ignored.length) {
    tell(`注意：以下列不属于此表，未导入 these columns belong to no column of the sheet and were left out: ${ignored.join('、')}`); // prettier-ignore
  }
  for (const { line, column, zh, en } of problems) {
    tell(`第${line}行 line ${line}${column ? `【${column}】` : ' '}${zh} ${en}`, 4);
  }
  if (refused > problems.length) lines.push(`    … 还有 ${grouped(refused - problems.length)} 行 more`);
  if (rejects.length) {
    tell('退回的行在下列文件，请按其“退回原因”列修改，再导入该文件 the refused rows are in this file: mend them by its column of reasons, and import it:'); // prettier-ignore
    // Whole, so that it can be copied.
    lines.push(...rejects.map((file) => `  ${file}`));
  }
  if (!report.dryRun) tell(`如需撤回 to take it back: npm run import -- undo ${report.subgraph} ${report.feed}`);
  return lines;
}

const states = { RECEIVING: '接收中', APPLIED: '已写入', UNDONE: '已撤回' };

/** @returns feeds in lines of at most so many columns, the newest first */
export function historyLines(feeds: readonly Feed[], columns: number): string[] {
  if (!feeds.length) return ['还没有导入过 nothing has come in yet'];
  return feeds.flatMap((feed) => [
    ...fold(
      [`${feed.id}`, stamp(feed.startedAt, 16), feed.sheet + (feed.complete ? ' 完整 complete' : ''), `${states[feed.state]} ${feed.state}`, feed.by],
      columns,
      0,
    ),
    ...fold(
      [
        `行 rows ${grouped(feed.rows)}`, `新增 added ${grouped(feed.added)}`, `变更 changed ${grouped(feed.changed)}`,
        `终止 ended ${grouped(feed.ended)}`, `退回 refused ${grouped(feed.refused)}`,
        `截至 as of ${stamp(feed.asOf, 10)}`, feed.fileDigest ? `SHA-256 ${feed.fileDigest.slice(0, 12)}…` : '',
      ],
      columns,
      4,
    ),
  ]);
} // prettier-ignore
