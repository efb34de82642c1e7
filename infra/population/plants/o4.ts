import { addDays, addMonths } from '../calendar';
import { give, someDay } from '../aid';
import type { Draft } from '../draft';
import { alone, couple } from '../families';
import { bill } from '../life';
import type { Person } from '../people';
import { dibao, near, oneDay, planted, tekun, temporary } from './special';

/** O4: 5,000 yuan or more of a bill, of the last year and a month old, on which nobody helped. */

interface Stay {
  out?: number;
  aid?: number;
  dischargedOn?: string | null;
  admittedOn?: string;
}
function largeBill(d: Draft, person: Person, { out = 12_000, aid = 0, ...stay }: Stay = {}): string {
  const dischargedOn = stay.dischargedOn === undefined ? someDay(d, 3, 8) : stay.dischargedOn;
  const admittedOn = stay.admittedOn ?? addDays(dischargedOn ?? d.clock.month(3), -9);
  return bill(d, person, { total: 20_000 + out + aid, insurance: 20_000, aid, admittedOn, dischargedOn }).billNumber;
}

/** One alone with 低保 and that bill. */
function unpaid(d: Draft, stay: Stay = {}, programme = dibao): { head: Person; billNumber: string } {
  const head = alone(d, [62, 80]);
  const billNumber = largeBill(d, head, stay);
  d.found('O4', [give(d, programme, [head])], [head], billNumber);
  return { head, billNumber };
}
function paid(d: Draft, stay: Stay = {}): { head: Person; billNumber: string } {
  const head = alone(d, [62, 80]);
  give(d, dibao, [head]);
  return { head, billNumber: largeBill(d, head, stay) };
}

export const o4 = [
  planted('O4', 'some months ago', (d) => void unpaid(d)),
  planted('O4', '5,000 yuan exactly', (d) => void unpaid(d, { out: 5_000 })),
  planted('O4', 'discharged twelve months ago to the day', (d) =>
    void unpaid(d, { dischargedOn: addMonths(d.clock.today, -12) })), // prettier-ignore
  planted('O4', 'discharged a month ago to the day', (d) => void unpaid(d, { dischargedOn: d.clock.lastFull(1) })),
  planted('O4', 'still in hospital, since four months', (d) =>
    void unpaid(d, { dischargedOn: null, admittedOn: addDays(d.clock.month(4), 6) })), // prettier-ignore
  planted('O4', '特困', (d) => void unpaid(d, {}, tekun)),
  planted('O4', 'aid on another bill', (d) => {
    const { head } = unpaid(d);
    const other = largeBill(d, head, { out: 300, aid: 900 });
    give(d, 'MEDICAL_ASSISTANCE', [head], { amount: '900.00', reference: other });
  }),
  planted('O4', 'the aid was rejected', (d) => {
    const { head, billNumber } = unpaid(d);
    give(d, 'MEDICAL_ASSISTANCE', [head], { reference: billNumber, status: 'REJECTED' });
  }),
  planted('O4', 'admitted before the last twelve months, discharged within', (d) =>
    void unpaid(d, { admittedOn: addDays(addMonths(d.clock.today, -12), -20), dischargedOn: d.clock.month(9) })), // prettier-ignore

  near('O4', 'a cent short of 5,000 yuan', (d) => void paid(d, { out: 4_999.99 })),
  near('O4', 'a part was paid by aid', (d) => void paid(d, { aid: 0.01 })),
  near('O4', 'discharged twelve months and a day ago', (d) =>
    void paid(d, { dischargedOn: addDays(addMonths(d.clock.today, -12), -1) })), // prettier-ignore
  near('O4', 'discharged a day less than a month ago', (d) =>
    void paid(d, { dischargedOn: addDays(d.clock.lastFull(1), 1) })), // prettier-ignore
  near('O4', 'assisted afterwards', (d) => {
    const { head, billNumber } = paid(d);
    give(d, 'MEDICAL_ASSISTANCE', [head], { ...oneDay(d.clock.month(1)), amount: '2000.00', reference: billNumber });
  }),
  near('O4', 'neither 低保 nor 特困', (d) => void largeBill(d, alone(d, [62, 80]))),
  near('O4', '低保 began after it, and rests', (d) => {
    const head = alone(d, [62, 80]);
    largeBill(d, head);
    const suspensions = [{ from: d.clock.month(1), to: null }];
    give(d, dibao, [head], { from: d.clock.month(2), status: 'SUSPENDED', suspensions });
  }),
  near('O4', 'the patient died', (d) => {
    const [head, spouse] = couple(d, [62, 80]);
    largeBill(d, spouse, { dischargedOn: addDays(d.clock.month(5), 11) });
    spouse.deathDate = addDays(d.clock.month(5), 12);
    give(d, dibao, [head, spouse], { covered: [{ pid: head.pid }, { pid: spouse.pid, to: d.clock.monthEnd(5) }] });
    give(d, temporary, [head]);
  }),
];
