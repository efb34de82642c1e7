import { setTimeout as sleep } from 'node:timers/promises';
import { birthSeal, ConflictError, consumeEvents, createLog, pidSettings, readSettings, replayEvents, transactionOn, type Database, type Listening } from '@one-door/kit'; // prettier-ignore
import type { Bus } from '@one-door/events';
import { behindPicture, digestOf, emptyPicture, finishRebuild, hearPicture, isRebuilding, lookingOf, noteDue, type Digest } from '@one-door/oversight'; // prettier-ignore
import type { Client } from 'pg';
import { runCommand, type Terminal } from '../terminal';
import { oversightCommand, type OversightPlace } from './command';
import { telling } from './progress';
import { runScan } from './run-scan';

const help = `npm run rebuild

丢弃监督库中的全貌，用全部事件从头重建，再核查所有家庭；审计人员的处理结果保留
drops oversight's picture of all aid, makes it anew from all events, and looks
at everybody; what auditors decided stays

须先停止平台（或监督进程）。重建后与重建前逐行比对摘要
stop the hub (or oversight's process) first. Digests of all rows before and
after are compared

中断后全貌不全，在完成之前不核查：请再次执行，或启动平台，由其处理完剩余事件
cut off, it leaves a picture that is not whole, and nobody looks until it is:
run it again, or start the hub, which takes the events that are left

运行过的平台（HUB_DATA）会自动找到；DATABASE_URL 指明监督库，HUB_EVENTS_URL 或
KAFKA_BROKERS 指明事件总线
a hub on this machine (HUB_DATA) is found; DATABASE_URL names oversight's
database, HUB_EVENTS_URL or KAFKA_BROKERS the bus

退出码 exit status
  0  完成，与重建前一致，或无从比对
     done, and just as it was, or with nothing to compare with
  1  完成，与重建前不同 done, and different from what was there
  2  失败 it failed
  3  命令有误 the command was not understood
  130  被中止 it was stopped`;

const status = { done: 0, differs: 1 } as const;

/** Whoever makes the picture anew does so alone. */
const lockNumber = 65_2020;

/** @throws ConflictError while somebody else makes the picture anew */
function alone<Result>(
  { withConnection }: Pick<Database, 'withConnection'>,
  work: () => Promise<Result>,
): Promise<Result> {
  return withConnection(async (client) => {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [lockNumber]);
    if (!rows[0]!.free) throw new ConflictError('另一个重建正在进行，请等它结束。\nA rebuild is under way: wait until it has ended.'); // prettier-ignore
    return work();
  });
}

/**
 * Goes back to the oldest event and forgets the picture, all at once.
 * @returns what the picture was; null for one that an unfinished rebuild left
 * @throws GroupAtWorkError, with nothing changed
 */
async function empty(
  bus: Bus,
  database: Pick<Database, 'inTransaction'>,
  topics: Listening['topics'],
): Promise<Digest | null> {
  let before: Digest | null = null;
  await replayEvents(
    bus,
    {
      // Behind the rewinding, which is refused while oversight is at work.
      inTransaction: (work) =>
        database.inTransaction(async (client) => {
          const forgotten = await work(client);
          before = (await isRebuilding(client)) ? null : await digestOf(client);
          await emptyPicture(client);
          return forgotten;
        }),
    },
    'oversight',
    topics,
  );
  return before;
}

/** Lets the consumer take all that there is. @throws the signal's reason */
async function takeAll(
  bus: Bus,
  database: Pick<Database, 'inTransaction'>,
  picture: Listening,
  onProgress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const of = await behindPicture(bus);
  const consumer = await consumeEvents({
    bus,
    database,
    consumer: 'oversight',
    ...picture,
    log: createLog('rebuild', 'warn'),
  });
  try {
    for (let behind = of; behind > 0; behind = await behindPicture(bus)) {
      onProgress(of - behind, of);
      await sleep(300, undefined, { signal }).catch(() => undefined);
      signal.throwIfAborted();
    }
  } finally {
    await consumer.stop();
  }
}

const lastDue = async (client: Pick<Client, 'query'>) =>
  (await client.query<{ id: string }>('SELECT coalesce(max(id), 0)::text AS id FROM due')).rows[0]!.id;

const said = ({ picture, findings, rows }: Digest) =>
  `${rows} 行 rows, 全貌 picture ${picture}, 疑点 findings ${findings}`;

const unfinished = '上次重建未完成，无从比对 the last rebuild was not finished: there is nothing to compare with';

async function rebuild({ url, database, place }: OversightPlace, { out, progress }: Terminal, signal: AbortSignal): Promise<number> {
  const env = place.env('oversight');
  const settings = readSettings(pidSettings, env);
  const bus = await place.bus();
  const picture = hearPicture(birthSeal(settings.HUB_PID_KEY, settings.HUB_PID_VERSION).open, noteDue);
  const before = await empty(bus, database, picture.topics);
  out(before ? `重建前 before: ${said(before)}` : unfinished);
  await telling(progress, '重建 rebuilding', (tell) => takeAll(bus, database, picture, tell, signal));
  await database.withConnection((client) => transactionOn(client, () => finishRebuild(client, lookingOf(env))));
  const seen = await database.withConnection(lastDue);
  await telling(progress, '核查 looking', (tell) => runScan({ url, database, env, onProgress: tell, signal }));
  // Everybody who was due before has been looked at.
  await database.withConnection((client) => client.query('DELETE FROM due WHERE id <= $1', [seen]));
  const after = await database.withConnection(digestOf);
  out(`重建后 after:  ${said(after)}`);
  if (!before) return status.done;
  const same = before.picture === after.picture && before.findings === after.findings;
  out(same ? '与重建前完全一致。 It is just as it was.' : '与重建前不同：重建前的全貌可能不全。 It differs: what was there may have been incomplete.');
  return same ? status.done : status.differs;
} // prettier-ignore

/** `npm run rebuild`. */
export const run = oversightCommand(
  help,
  { zh: '监督库可能不全，请再次执行', en: 'oversight may be incomplete: run it again' },
  (oversight, terminal, signal) => alone(oversight.database, () => rebuild(oversight, terminal, signal)),
);

if (require.main === module) void runCommand(run);
