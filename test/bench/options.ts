import { parseArgs } from 'node:util';
import { contenderNames, type ContenderName } from './contenders';

export const usage = `npm run bench -- [rules] [alone] [whole] [memory] [import] [scan] [events] [window] [--rounds 3] [--requests 1000] [--concurrency 8]
  [--whole-requests 200] [--whole-concurrency 8] [--checks 10000] [--import-rows 2000000] [--scan-households 200000] [--event-findings 200] [--events-through 20000]
  [--windows 50] [--window-cases 4] [--ledger-cases 1000000]
  [--contenders ours,floor,stock,hive] [--profile <folder>: a CPU profile of our gateway]`;

export interface Options {
  parts: string[];
  /** Counted ones; another goes before them. */
  rounds: number;
  /** To the gateway alone, in one round of one contender. */
  requests: number;
  concurrency: number;
  wholeRequests: number;
  wholeConcurrency: number;
  /** Of the memory part. */
  checks: number;
  /** Of the long ledger. */
  importRows: number;
  /** Findings that are waited for one by one, and events that come all at once. */
  eventFindings: number;
  eventsThrough: number;
  /** Of the large scan. */
  scanHouseholds: number;
  /** At work at once, with so many cases each; and cases in the long ledger. */
  windows: number;
  windowCases: number;
  ledgerCases: number;
  /** Which gateways are measured alone. */
  contenders: readonly ContenderName[];
  /** Where our gateway leaves a CPU profile; the figures of such a run say nothing. */
  profile: string | null;
}

export function readOptions(args: string[]): Options {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '3' },
      requests: { type: 'string', default: '1000' },
      concurrency: { type: 'string', default: '8' },
      'whole-requests': { type: 'string', default: '200' },
      'whole-concurrency': { type: 'string', default: '8' },
      checks: { type: 'string', default: '10000' },
      'import-rows': { type: 'string', default: '2000000' },
      'event-findings': { type: 'string', default: '200' },
      'events-through': { type: 'string', default: '20000' },
      'scan-households': { type: 'string', default: '200000' },
      windows: { type: 'string', default: '50' },
      'window-cases': { type: 'string', default: '4' },
      'ledger-cases': { type: 'string', default: '1000000' },
      contenders: { type: 'string', default: contenderNames.join() },
      profile: { type: 'string' },
    },
  });
  const count = (name: keyof typeof values, least = 1) => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < least) throw new Error(`--${name}: a whole number from ${least}`);
    return value;
  };
  const contenders = contenderNames.filter((name) => values.contenders.split(',').includes(name));
  if (contenders.length !== values.contenders.split(',').length)
    throw new Error(`--contenders: of ${contenderNames.join(', ')}`);
  return {
    parts: positionals,
    rounds: count('rounds'),
    requests: count('requests'),
    concurrency: count('concurrency'),
    wholeRequests: count('whole-requests'),
    wholeConcurrency: count('whole-concurrency'),
    checks: count('checks', 2_000),
    importRows: count('import-rows'),
    scanHouseholds: count('scan-households'),
    eventFindings: count('event-findings'),
    eventsThrough: count('events-through', 500),
    windows: count('windows'),
    windowCases: count('window-cases'),
    ledgerCases: count('ledger-cases', 1_000),
    contenders,
    profile: values.profile ?? null,
  };
}
