import { addDays, addMonths } from '../calendar';
import { give, instalment } from '../aid';
import type { Draft } from '../draft';
import { alone, couple, sibling, withChild } from '../families';
import { certificate, enrolment } from '../life';
import type { Person } from '../people';
import type { Stage } from '../places';
import { dibao, disabilityLiving, near, nursing, oneDay, planted, restingSince, tekun } from './special';

/** O5: grade 1 or 2 and needing care, without the nursing subsidy. */
export const o5 = [
  planted('O5', 'grade 1', (d) => {
    const [, spouse] = couple(d);
    certificate(d, spouse, { grade: 1 });
    d.found('O5', [], [spouse]);
  }),
  planted('O5', 'grade 2, since a month to the day', (d) => {
    const head = alone(d);
    certificate(d, head, { grade: 2, from: d.clock.lastFull(1) });
    d.found('O5', [], [head]);
  }),
  planted('O5', 'the subsidy ended', (d) => {
    const head = alone(d);
    certificate(d, head, { grade: 2, from: addDays(d.clock.month(40), 3) });
    give(d, nursing, [head], { from: d.clock.month(39), to: d.clock.monthEnd(3) });
    d.found('O5', [], [head]);
  }),
  planted('O5', 'the subsidy rests', (d) => {
    const head = alone(d);
    certificate(d, head, { grade: 1, from: addDays(d.clock.month(40), 3) });
    give(d, nursing, [head], { from: d.clock.month(39), ...restingSince(d.clock.month(2)) });
    d.found('O5', [], [head]);
  }),
  near('O5', 'grade 3', (d) => certificate(d, alone(d), { grade: 3, needsCare: true })),
  near('O5', 'needs no care', (d) => certificate(d, alone(d), { grade: 1, needsCare: false })),
  near('O5', 'a day short of a month', (d) =>
    certificate(d, alone(d), { grade: 1, from: addDays(d.clock.lastFull(1), 1) })), // prettier-ignore
  near('O5', '特困', (d) => {
    const head = alone(d, [62, 80]);
    certificate(d, head, { grade: 1 });
    give(d, tekun, [head]);
  }),
  near('O5', 'the subsidy runs', (d) => {
    const head = alone(d);
    certificate(d, head, { grade: 1 });
    give(d, nursing, [head], { from: d.clock.month(12) });
  }),
  near('O5', 'the certificate ran out yesterday', (d) =>
    certificate(d, alone(d), { grade: 1, from: addDays(d.clock.month(60), 7), to: addDays(d.clock.today, -1) })), // prettier-ignore
  near('O5', 'died', (d) => {
    const [, spouse] = couple(d);
    certificate(d, spouse, { grade: 1 });
    spouse.deathDate = addDays(d.clock.month(2), 2);
  }),
];

/** O6: 低保 and a certificate, without the living subsidy for disabled persons. */
export const o6 = [
  planted('O6', 'grade 4', (d) => {
    const [head, spouse] = couple(d);
    certificate(d, spouse, { grade: 4 });
    d.found('O6', [give(d, dibao, [head, spouse])], [spouse]);
  }),
  planted('O6', 'since a month to the day', (d) => {
    const head = alone(d);
    certificate(d, head, { grade: 3, from: d.clock.lastFull(1) });
    d.found('O6', [give(d, dibao, [head])], [head]);
  }),
  planted('O6', 'the nursing subsidy alone', (d) => {
    const head = alone(d);
    certificate(d, head, { grade: 1 });
    give(d, nursing, [head], { from: d.clock.month(12) });
    d.found('O6', [give(d, dibao, [head])], [head]);
  }),
  planted('O6', 'the subsidy rests', (d) => {
    const head = alone(d);
    certificate(d, head, { grade: 4 });
    give(d, disabilityLiving, [head], { from: d.clock.month(12), ...restingSince(d.clock.month(1)) });
    d.found('O6', [give(d, dibao, [head])], [head]);
  }),
  planted('O6', 'the subsidy was rejected', (d) => {
    const head = alone(d);
    certificate(d, head, { grade: 3 });
    give(d, disabilityLiving, [head], { from: d.clock.month(5), status: 'REJECTED' });
    d.found('O6', [give(d, dibao, [head])], [head]);
  }),
  near('O6', 'the subsidy runs', (d) => {
    const head = alone(d);
    certificate(d, head, { grade: 4 });
    give(d, disabilityLiving, [head], { from: d.clock.month(12) });
    give(d, dibao, [head]);
  }),
  near('O6', 'no 低保', (d) => certificate(d, alone(d), { grade: 4 })),
  near('O6', 'a day short of a month', (d) => {
    const head = alone(d);
    certificate(d, head, { grade: 4, from: addDays(d.clock.lastFull(1), 1) });
    give(d, dibao, [head]);
  }),
  near('O6', 'the certificate ran out yesterday', (d) => {
    const head = alone(d);
    certificate(d, head, { grade: 4, from: addDays(d.clock.month(60), 7), to: addDays(d.clock.today, -1) });
    give(d, dibao, [head]);
  }),
  near('O6', "no longer covered by the household's 低保", (d) => {
    const [head, spouse] = couple(d);
    certificate(d, spouse, { grade: 4 });
    const covered = [{ pid: head.pid }, { pid: spouse.pid, to: d.clock.monthEnd(1) }];
    give(d, dibao, [head, spouse], { covered });
  }),
  near('O6', '特困, not 低保', (d) => {
    const head = alone(d, [62, 80]);
    certificate(d, head, { grade: 4 });
    give(d, tekun, [head]);
  }),
];

/** O7: a 低保 family's new undergraduate without the freshman grant. It is due two months after the enrolment. */
function freshman(d: Draft, stage: Stage = 'UNDERGRADUATE', from = d.clock.termStart) {
  const { head, spouse, child } = withChild(d, 18);
  enrolment(d, child, stage, { from });
  return { child, persons: [head, spouse, child] };
}
function missed(d: Draft, record: { sourceNumber: string }, student: Person): void {
  if (d.clock.today >= addMonths(d.clock.termStart, 2)) d.found('O7', [record], [student]);
  else d.nearMiss('O7', 'enrolled less than two months ago');
}

export const o7 = [
  planted('O7', 'the national grant alone', (d) => {
    const { child, persons } = freshman(d);
    instalment(d, child, d.clock.schoolYear, 1);
    missed(d, give(d, dibao, persons), child);
  }),
  planted('O7', 'a sibling had the freshman grant', (d) => {
    const { child, persons } = freshman(d);
    const other = sibling(d, 20);
    enrolment(d, other, 'UNDERGRADUATE', { from: `${d.clock.schoolYear - 2}-09-01` });
    give(d, 'FRESHMAN_GRANT', [other]);
    missed(d, give(d, dibao, [...persons, other]), child);
  }),
  planted('O7', 'the grant was rejected', (d) => {
    const { child, persons } = freshman(d);
    give(d, 'FRESHMAN_GRANT', [child], { status: 'REJECTED' });
    missed(d, give(d, dibao, persons), child);
  }),
  planted('O7', 'a grant of three months and a day before', (d) => {
    const { child, persons } = freshman(d);
    give(d, 'FRESHMAN_GRANT', [child], oneDay(addDays(addMonths(d.clock.termStart, -3), -1)));
    missed(d, give(d, dibao, persons), child);
  }),
  near('O7', 'granted three months before to the day', (d) => {
    const { child, persons } = freshman(d);
    give(d, 'FRESHMAN_GRANT', [child], oneDay(addMonths(d.clock.termStart, -3)));
    give(d, dibao, persons);
  }),
  near('O7', 'in the second year', (d) => {
    const { persons } = freshman(d, 'UNDERGRADUATE', `${d.clock.schoolYear - 1}-09-01`);
    give(d, dibao, persons);
  }),
  near('O7', 'at a vocational school', (d) => {
    const { persons } = freshman(d, 'VOCATIONAL');
    give(d, dibao, persons);
  }),
  near('O7', 'no 低保', (d) => void freshman(d)),
  near('O7', 'enrolled a day less than two months ago', (d) => {
    const late = addDays(d.clock.lastFull(2), 1);
    const { persons } = freshman(d, 'UNDERGRADUATE', late < d.clock.termStart ? d.clock.termStart : late);
    give(d, dibao, persons);
  }),
];
