import { readFileSync } from 'node:fs';
import { divisionFullName, getProgramme, type Title } from '@one-door/schemas';
import { evaluate } from '../../subgraphs/oversight/rules/evaluate';
import type { Dossier, DossierRecord, Policies } from '../../subgraphs/oversight/rules';
import type { OracleFinding } from '../oracle';
import { comparable } from '../oracle/compare';

// Written by prepare.ts; an environment variable, since Stryker runs in a copy of the project.
const { policies, cases } = JSON.parse(readFileSync(process.env['MUTATION_CASES']!, 'utf8')) as {
  policies: Policies;
  cases: { dossier: Dossier; judged: OracleFinding[] }[];
};

it('the rules say of every planted family what the second evaluator says', () => {
  for (const { dossier, judged } of cases) {
    const { found, judged: expected } = comparable(evaluate(dossier, policies).findings, judged);
    if (JSON.stringify(found) !== JSON.stringify(expected)) expect(found).toEqual(expected);
  }
});

/** 5,400.00, as a clerk writes it. */
const grouped = (amount: string) => {
  const [whole, cents] = amount.split('.') as [string, string];
  return `${Number(whole).toLocaleString('en-US')}.${cents}`;
};
const monthNames = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']; // prettier-ignore

/** What a sentence about a record has to name, in each language. */
function wordsOf({ programme, division, from, amount }: DossierRecord): Title[] {
  const [year, month, day] = from.split('-').map(Number) as [number, number, number];
  return [
    getProgramme(programme).title,
    divisionFullName(division),
    { zh: `${year}年${month}月${day}日`, en: `${day} ${monthNames[month - 1]} ${year}` },
    ...(amount === null ? [] : [{ zh: `${grouped(amount)}元`, en: `${grouped(amount)} yuan` }]),
  ];
}

it('explanations name programme, place, day and amount of every record in both languages, and never a person', () => {
  for (const { dossier } of cases) {
    const records = new Map(dossier.records.map((record) => [record.id, record]));
    for (const { kind, explanation, recordIds } of evaluate(dossier, policies).findings) {
      const named = recordIds.map((id) => records.get(id)!);
      const words =
        kind === 'MISSED' ? named.map(({ programme }) => getProgramme(programme).title) : named.flatMap(wordsOf);
      for (const { zh, en } of words) {
        if (!explanation.zh.includes(zh)) expect(explanation.zh).toContain(zh);
        if (!explanation.en.includes(en)) expect(explanation.en).toContain(en);
      }
      const told = explanation.zh + explanation.en;
      if (/undefined|null|p1\./.test(told)) expect(told).not.toMatch(/undefined|null|p1\./);
    }
  }
});
