import { parseArgs } from 'node:util';
import { calendarDate, createPidMaker, isCalendarDate } from '@one-door/kit';
import { loadKeys } from '../embedded/keys';
import { writeAnswers } from './answers';
import { countyFamilies, type CountyFamily } from './county';
import { throughLedgerFiles } from './ledger-files';

const help = `用法 usage: npm run county -- [--households 20000] [--seed 65] [--today YYYY-MM-DD] [--answers FILE] [--files FOLDER] [--keys FILE]

  Makes the synthetic county and says what is in it; nothing is kept but the answers and the files.
  --households   200 to 1,000,000; 2,000 when left out, as npm start has them
  --seed         another seed, another county; 65 when left out
  --today        the day that its records are of; the present one when left out
  --answers      a JSON line a household: what the check must find, must not find, and what is lawful
  --files        a CSV a department's sheet, FOLDER/civil-affairs/persons.csv …, as departments would send them
  --keys         keys.json of a hub, so that persons are named as that hub names them
`;

const options = {
  households: { type: 'string', default: '2000' },
  seed: { type: 'string', default: '65' },
  today: { type: 'string', default: calendarDate(new Date()) },
  answers: { type: 'string' },
  files: { type: 'string' },
  keys: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

function wholeNumber(name: string, text: string, least: number, most: number): number {
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < least || number > most) {
    throw new Error(`--${name} must be a whole number from ${least} to ${most}`);
  }
  return number;
}

/** Whose numbers are of nobody may be named by a key that everybody knows. */
const openKey = Buffer.alloc(32, 1);

function pidMaker(keysFile: string | undefined) {
  if (keysFile === undefined) return createPidMaker(openKey, 'p1');
  const { pid } = loadKeys(keysFile, true).keys;
  return createPidMaker(Buffer.from(pid.key, 'base64url'), pid.version);
}

const progressEvery = 20_000;

/** Counts what streams by, by rule and kind. */
function createCensus() {
  const counts = { families: 0, households: 0, persons: 0, records: 0, facts: 0, payments: 0 };
  const rules = new Map<string, { planted: number; nearMisses: number }>();
  const pairs = new Map<string, number>();
  const ruleOf = (rule: string) => {
    const tally = rules.get(rule) ?? { planted: 0, nearMisses: 0 };
    rules.set(rule, tally);
    return tally;
  };
  return {
    *through(families: Iterable<CountyFamily>): Generator<CountyFamily> {
      for (const family of families) {
        counts.families++;
        counts.households += family.households.length;
        counts.persons += family.persons.length;
        counts.records += family.records.length;
        counts.facts += family.facts.length;
        counts.payments += family.payments.length;
        for (const { rule } of family.answers.planted) ruleOf(rule).planted++;
        for (const { rule } of family.answers.nearMisses) ruleOf(rule).nearMisses++;
        for (const { pair } of family.answers.lawful) pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
        if (counts.families % progressEvery === 0) process.stderr.write(`${counts.families} families …\n`);
        yield family;
      }
    },
    print(): void {
      console.log(Object.entries(counts).map(([what, count]) => `${what} ${count}`).join('   ')); // prettier-ignore
      console.log('\nrule   planted   near misses');
      for (const [rule, { planted, nearMisses }] of [...rules].sort(([a], [b]) => a.localeCompare(b))) {
        console.log(`${rule.padEnd(4)}${String(planted).padStart(10)}${String(nearMisses).padStart(14)}`);
      }
      const inOrder = [...pairs].sort(([a], [b]) => a.localeCompare(b, undefined, { numeric: true }));
      console.log(`\nlawful pairs   ${inOrder.map(([pair, count]) => `${pair} ${count}`).join('   ')}`);
    },
  };
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) return console.log(help);
  if (!isCalendarDate(values.today)) throw new Error('--today must be a day that exists, YYYY-MM-DD');
  const census = createCensus();
  const families = census.through(
    countyFamilies({
      seed: wholeNumber('seed', values.seed, 0, 0xffff_ffff),
      households: wholeNumber('households', values.households, 200, 1_000_000),
      today: values.today,
      pidOf: pidMaker(values.keys),
    }),
  );
  const filed = values.files === undefined ? families : throughLedgerFiles(values.files, families, { format: 'csv' });
  if (values.answers === undefined) for await (const _family of filed);
  else await writeAnswers(values.answers, filed);
  census.print();
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n\n${help}`);
  process.exitCode = 1;
});
