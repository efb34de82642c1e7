import path from 'node:path';
import { settingSuffix } from '@one-door/kit';
import { subgraphNames } from '@one-door/schemas';
import { startContender, type Contender, type ContenderName } from './contenders';
import { median, printTable, type Figure } from './figures';
import { startHub } from './hub';
import { answersOf, load, type Measured } from './loader';
import type { Options } from './options';
import { cpuMs, pinSelf, start, unpinSelf, untilListening, type Running } from './processes';
import { freePorts } from '../support/ports';
import { requestBody, type QueryName } from './queries';

/** Many more than are asked at a time; recording takes its time. */
const recordedHouseholds = 80;

type Round = Measured & { cpuMs: number };

const goals: Record<QueryName, Partial<Record<ContenderName, number>>> = {
  view: { floor: 1.8, stock: 0.25, hive: 0.33 },
  check: { floor: 1.4, stock: 0.25, hive: 0.33 },
};

/** Each contender asks everything once, so that all is recorded, and must answer what the hub itself answers. */
async function record(contenders: Contender[], bodies: Record<QueryName, string[]>, hub: string): Promise<Set<string>> {
  const wrong = new Set<string>();
  for (const [query, asked] of Object.entries(bodies) as [QueryName, string[]][]) {
    const right = await answersOf(hub, asked);
    for (const { name, origin } of contenders) {
      const answers = await answersOf(origin, asked);
      const differing = answers.findIndex((answer, i) => answer !== right[i]);
      if (differing < 0) continue;
      wrong.add(`${name} ${query}`);
      console.log(`  ${name} answers the ${query} otherwise than the hub:`);
      console.log(`    hub   ${right[differing]!.slice(0, 300)}\n    ${name} ${answers[differing]!.slice(0, 300)}`);
    }
  }
  return wrong;
}

async function measure(contender: Contender, bodies: string[], { requests, concurrency }: Options): Promise<Round> {
  // While others had their turns, some let their connections go.
  await load({ origin: contender.origin, bodies, requests: bodies.length, concurrency });
  const before = cpuMs(contender.pid);
  const measured = await load({ origin: contender.origin, bodies, requests, concurrency });
  return { ...measured, cpuMs: (cpuMs(contender.pid) - before) / requests };
}

/** The gateway alone, on subgraphs that replay, beside what else could stand in its place. */
export async function alone(options: Options, folder: string): Promise<Figure[]> {
  console.log('\ngateway alone: recording the answers of the real hub …');
  const running: Running[] = [];
  const contenders: Contender[] = [];
  try {
    const hub = await startHub('distributed', folder);
    running.push(hub);
    pinSelf(0);
    const port = await freePorts(subgraphNames.length);
    const replay = start([path.join(__dirname, 'contenders', 'replay.js')], {
      env: { ...hub.gatewayEnv, PORT: String(port) },
      logFile: path.join(folder, 'replay.log'),
      core: 0,
    });
    running.push(replay);
    await untilListening(replay, 'replay', port + subgraphNames.length - 1);
    const urls = Object.fromEntries(
      subgraphNames.map((name, i) => [`HUB_URL_${settingSuffix(name)}`, `http://127.0.0.1:${port + i}`]),
    );
    for (const name of options.contenders) {
      try {
        const contender = await startContender(name, {
          folder,
          // Nobody looks at signatures here: those of ours are what its subgraphs demand, and are counted.
          env: name === 'ours' ? { ...hub.gatewayEnv, ...urls } : urls,
          core: 1,
          profile: options.profile,
        });
        contenders.push(contender);
        running.push(contender);
      } catch (error) {
        console.log(`  ${name} cannot be run here: ${(error as Error).message}`);
      }
    }
    const households = hub.households.slice(0, recordedHouseholds);
    const bodies = {
      view: households.map((id) => requestBody('view', id)),
      check: households.map((id) => requestBody('check', id)),
    };
    const wrong = await record(contenders, bodies, hub.origin);
    await hub.stop();

    const figures: Figure[] = [];
    for (const query of ['view', 'check'] as const) {
      const rounds = new Map(contenders.map(({ name }) => [name, [] as Round[]]));
      // The first round warms up and is not counted.
      for (let round = 0; round <= options.rounds; round++) {
        // Each round begins with another contender.
        for (let i = 0; i < contenders.length; i++) {
          const contender = contenders[(i + round) % contenders.length]!;
          const measured = await measure(contender, bodies[query], options);
          if (round > 0) rounds.get(contender.name)!.push(measured);
        }
      }
      const { requests, concurrency } = options;
      console.log(`\n${query}: ${options.rounds} rounds of ${requests} requests, ${concurrency} at a time, medians`);
      const of = (name: ContenderName, key: keyof Round) => median((rounds.get(name) ?? []).map((round) => round[key]));
      printTable(
        contenders.map(({ name }) => ({
          gateway: name,
          'requests/s': of(name, 'perSecond'),
          'p50 ms': of(name, 'p50'),
          'p99 ms': of(name, 'p99'),
          'CPU ms/request': of(name, 'cpuMs'),
          failed: String(rounds.get(name)!.reduce((sum, { failed }) => sum + failed, 0)),
          answers: wrong.has(`${name} ${query}`) ? 'DIFFERENT' : 'right',
        })),
      );
      for (const [rival, goal] of Object.entries(goals[query]) as [ContenderName, number][]) {
        const [ours = [], theirs = []] = [rounds.get('ours'), rounds.get(rival)];
        // Ratios within a round: the machine's mood moves both.
        const ratios = ours.length === theirs.length ? ours.map((round, i) => round.cpuMs / theirs[i]!.cpuMs) : [];
        const isRight = [...ours, ...theirs].every(({ failed }) => !failed);
        const isComparable = ratios.length && isRight && !wrong.has(`ours ${query}`) && !wrong.has(`${rival} ${query}`);
        figures.push({
          name: `${query}.cpu.ours/${rival}`,
          value: isComparable ? median(ratios) : null,
          goal: { atMost: goal },
        });
      }
    }
    return figures;
  } finally {
    unpinSelf();
    for (const each of running.reverse()) await each.stop();
  }
}
