import {
  countFindings,
  isRebuilding,
  loadPolicies,
  readFindings,
  readPage,
  readRecords,
  readSteps,
  type Ask,
} from '@one-door/oversight';
import type { Client } from 'pg';
import { runWith } from '../run-with';
import { ending, runCommand, type Terminal } from '../terminal';
import { help, readCommand, type Command } from './command';
import { exportFindings } from './export';
import { inLines } from '../wrap';
import { openPlace, type Place } from './place';
import { findingLines, wholeLines } from './report';

const status = { ...ending, done: 0, unknown: 1 } as const;

const again = { zh: '没有写入任何内容', en: 'nothing was written' };

const rebuilding =
  '全貌正在重建，疑点暂不更新（见 npm run rebuild）\nThe picture is being made anew: findings are not kept current until it is whole (npm run rebuild)';

async function carryOut(command: Command, ask: Ask, { out, error, columns }: Terminal, signal: AbortSignal): Promise<number> {
  const { rules } = loadPolicies();
  switch (command.kind) {
    case 'list': {
      const { filter, order, first, after } = command;
      const { edges, hasNextPage } = await readPage(ask, filter, { order, first, after });
      const findings = edges.map(({ finding }) => finding);
      const next = hasNextPage ? edges.at(-1)!.cursor : null;
      const totalCount = await countFindings(ask, filter);
      if (command.json) out(JSON.stringify({ totalCount, findings, next }));
      else out([...findings.flatMap((finding) => findingLines(finding, { rules }, columns)), `共 ${totalCount} 条 in all`, ...(next ? [`下一页 next page: --after ${next}`] : [])].join('\n'));
      return status.done;
    }
    case 'show': {
      const { id, json } = command;
      const finding = (await readFindings(ask, [id])).get(id);
      if (!finding) {
        error('没有这条疑点 no such finding is kept');
        return status.unknown;
      }
      const steps = (await readSteps(ask, [id])).get(id) ?? [];
      const records = await readRecords(ask, [finding]);
      out(json ? JSON.stringify({ ...finding, records: finding.records.map((record) => records.get(record) ?? { id: record }), steps }) : wholeLines(finding, steps, { rules, records }, columns).join('\n'));
      return status.done;
    }
    case 'export': {
      const { file, rows } = await exportFindings(command, { ask, rules, say: error, signal });
      out(`${rows.toLocaleString('en-US')} 条疑点已导出 findings are in\n  ${file}`);
      return status.done;
    }
  }
} // prettier-ignore

/** All that a command reads is of one moment; a statement that runs is cut off where the command is to stop. */
function atOneMoment(
  { database }: Place,
  { error, columns }: Terminal,
  signal: AbortSignal,
  work: (ask: Ask) => Promise<number>,
): Promise<number> {
  return database.withConnection(async (client: Client) => {
    const cut = () => void client.end().catch(() => undefined);
    signal.addEventListener('abort', cut, { once: true });
    try {
      await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
      if (await isRebuilding(client)) error(inLines(rebuilding, columns));
      return await work(async (text, values) => (await client.query(text, values)).rows as never);
    } finally {
      signal.removeEventListener('abort', cut);
    }
  });
}

/** `npm run findings`. */
export const run = runWith({
  help,
  read: readCommand,
  open: openPlace,
  left: () => again,
  work: (place, command, terminal, signal) =>
    atOneMoment(place, terminal, signal, (ask) => carryOut(command, ask, terminal, signal)),
});

if (require.main === module) void runCommand(run);
