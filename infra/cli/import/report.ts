import { divisionFullName } from '@one-door/schemas';
import type { Feed, Outcome, Sheet } from '@one-door/kit';
import { pad, wrap } from '../wrap';
import type { FirstProblem } from './rejects';

export interface Report extends Outcome {
  file: string;
  sheet: string;
  feed: string;
  dryRun: boolean;
  ignored: string[];
  rejects: string | null;
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
  if (report.dryRun && report.endingShare > 0.3) {
    lines.push(...wrap(`将终止在享记录的 ${Math.round(report.endingShare * 100)}%，正式导入须加 --yes of what is running would end: a real import needs --yes`, columns, 2)); // prettier-ignore
  }
  if (ignored.length) {
    lines.push(...wrap(`注意：以下列不属于此表，未导入 these columns belong to no column of the sheet and were left out: ${ignored.join('、')}`, columns, 2)); // prettier-ignore
  }
  for (const { line, column, zh, en } of problems) {
    lines.push(...wrap(`第${line}行 line ${line}${column ? `【${column}】` : ''} ${zh} ${en}`, columns, 4));
  }
  if (refused > problems.length) lines.push(`    … ${grouped(refused - problems.length)} 行 more`);
  if (rejects) {
    lines.push(...wrap(`退回的行在此，请按最后一列修改后再导入 the refused rows: mend them by their last column and import that file: ${rejects}`, columns, 2)); // prettier-ignore
  }
  return lines;
}

/** @returns feeds as a table, the newest first */
export function historyLines(feeds: readonly Feed[]): string[] {
  if (!feeds.length) return ['还没有导入过 nothing has come in yet'];
  const cells = feeds.map((feed) => [
    feed.id,
    feed.sheet + (feed.complete ? '*' : ''),
    feed.state,
    feed.startedAt.toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 16),
    feed.asOf.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }),
    feed.by,
    `+${grouped(feed.added)} ~${grouped(feed.changed)} -${grouped(feed.ended)} !${grouped(feed.refused)}`,
    feed.fileDigest?.slice(0, 8) ?? '',
  ]);
  const heads = ['编号 feed', '表 sheet', '状态 state', '时间 at', '截至 as of', '导入人 by', '新增 变更 终止 退回', 'SHA-256']; // prettier-ignore
  return [heads, ...cells].map((row) =>
    row
      .map((cell, i) => pad(cell, widths[i]!))
      .join(' ')
      .trimEnd(),
  );
}
const widths = [9, 14, 10, 16, 10, 10, 24, 8];
