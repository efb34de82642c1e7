import { getProgramme } from '@one-door/schemas';
import { addDays } from '../calendar';
import { give, someDay } from '../aid';
import { yuan, type Draft } from '../draft';
import { alone } from '../families';
import { bill } from '../life';
import type { Person } from '../people';
import { near, oneDay, planted, unionMedical } from './special';

/** M2: aid of several departments on one bill, above what insurance left of it. */

const medical = 'MEDICAL_ASSISTANCE';
const emergency = 'EMERGENCY_DISEASE_AID';

/** A bill of which insurance left so much, and aids on it: a programme and its yuan each; null is not known. */
function aided(d: Draft, left: number, aids: readonly (readonly [string, number | null])[], person: Person = alone(d)) {
  const insurance = d.random.int(40, 90) * 100;
  // The union pays later and is not on the bill; the hospital writes down what was settled at its window.
  const settled = aids.reduce((sum, [programme, amount]) => sum + (programme === unionMedical ? 0 : (amount ?? 0)), 0);
  const admittedOn = someDay(d, 2, 12);
  const given = { total: insurance + left, insurance, aid: Math.min(settled, left), admittedOn };
  const settlement = bill(d, person, given);
  const records = aids.map(([programme, amount], i) =>
    give(d, programme, [person], {
      ...oneDay(addDays(admittedOn, 3 + i)),
      amount: amount === null ? null : yuan(amount),
      reference: settlement.billNumber,
      ...(programme === medical && { details: { medicalBill: settlement } }),
      ...(programme === emergency && { details: { emergency: { ...settlement, identified: true } } }),
    }),
  );
  return { person, records, billNumber: settlement.billNumber };
}

function above(d: Draft, left: number, aids: readonly (readonly [string, number])[]): void {
  const { person, records, billNumber } = aided(d, left, aids);
  d.found('M2', records, [person], billNumber);
}

export const m2 = [
  planted('M2', 'medical assistance and the union, a thousand above', (d) =>
    above(d, 10_000, [[medical, 6_000], [unionMedical, 5_000]])), // prettier-ignore
  planted('M2', 'emergency aid and medical assistance', (d) =>
    above(d, 4_000, [[emergency, 3_000], [medical, 2_500]])), // prettier-ignore
  planted('M2', 'three departments', (d) =>
    above(d, 3_000, [[emergency, 1_200], [medical, 1_200], [unionMedical, 1_200]])), // prettier-ignore
  planted('M2', 'a cent above', (d) =>
    above(d, 5_000, [[medical, 3_000], [unionMedical, 2_000.01]])), // prettier-ignore
  planted('M2', 'nothing was left to pay', (d) =>
    above(d, 0, [[emergency, 700], [unionMedical, 500]])), // prettier-ignore

  near('M2', 'exactly what was left, by two that are no lawful pair', (d) => {
    aided(d, 5_500, [[emergency, 3_000], [medical, 2_500]]); // prettier-ignore
  }),
  near('M2', 'above, but of one department', (d) => {
    aided(d, 2_000, [[medical, 2_600]]);
  }),
  near('M2', 'on two bills', (d) => {
    const { person } = aided(d, 2_000, [[medical, 1_500]]);
    aided(d, 2_000, [[unionMedical, 1_500]], person);
  }),
  near('M2', "the union's was rejected", (d) => {
    const { records } = aided(d, 3_000, [[medical, 2_000], [unionMedical, 2_000]]); // prettier-ignore
    records[1]!.status = 'REJECTED';
  }),
  near('M2', 'one amount is not known', (d) => {
    aided(d, 3_000, [[medical, 2_900], [unionMedical, null]]); // prettier-ignore
  }),
  near('M2', 'a bill that health does not know', (d) => {
    const person = alone(d);
    const reference = d.number('ZY');
    for (const programme of [medical, unionMedical]) give(d, programme, [person], { amount: '4000.00', reference });
  }),
  near('M2', 'another need, with the bill for a reference', (d) => {
    const { person, billNumber } = aided(d, 2_000, [[medical, 1_800]]);
    const programme = 'REHABILITATION_AID';
    if (getProgramme(programme).need !== 'MEDICAL') give(d, programme, [person], { reference: billNumber });
  }),
];
