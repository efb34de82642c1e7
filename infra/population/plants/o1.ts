import { addDays, addMonths } from '../calendar';
import { give, instalment, termDays, termReference, disabled } from '../aid';
import type { Draft } from '../draft';
import { alone, sibling, surnameOf, withChild } from '../families';
import { certificate, enrolment } from '../life';
import type { Person } from '../people';
import type { Stage } from '../places';
import { dibao, near, oneDay, planted, restingSince, tekun, unionSchooling } from './special';

/** O1: a pupil in hardship without education assistance. It is due two months after the school year began. */
const due = (d: Draft) => d.clock.today >= addMonths(d.clock.termStart, 2);

/** Notes the finding, once it is due; before, that it is not. */
function missed(d: Draft, records: readonly { sourceNumber: string }[], pupil: Person): void {
  if (due(d)) d.found('O1', records, [pupil]);
  else d.nearMiss('O1', 'the school year is not two months old');
}

function family(d: Draft, schoolAge: number, stage: Stage = schoolAge < 12 ? 'PRIMARY' : 'JUNIOR_SECONDARY') {
  const made = withChild(d, schoolAge);
  const first = { PRIMARY: 6, JUNIOR_SECONDARY: 12 }[stage as string] ?? 15;
  enrolment(d, made.child, stage, { from: `${d.clock.schoolYear - schoolAge + first}-09-01` });
  return { ...made, persons: [made.head, made.spouse, made.child] };
}

export const o1 = [
  planted('O1', 'a 低保 pupil of primary school', (d) => {
    const { persons, child } = family(d, 9);
    missed(d, [give(d, dibao, persons)], child);
  }),
  planted('O1', 'a 特困 orphan in junior secondary school', (d) => {
    const head = alone(d, [58, 70]);
    const child = d.add('GRANDCHILD', { age: 13, on: `${d.clock.schoolYear}-08-31`, surname: surnameOf(head) });
    enrolment(d, child, 'JUNIOR_SECONDARY', { from: `${d.clock.schoolYear - 1}-09-01` });
    missed(d, [give(d, tekun, [child])], child);
  }),
  planted('O1', 'a disabled child that cannot go to school', (d) => {
    const { child } = withChild(d, 8);
    enrolment(d, child, 'PRIMARY', { attendance: 'UNABLE_TO_ATTEND', from: `${d.clock.schoolYear - 2}-09-01` });
    disabled(d, child, { grade: 2 }, false);
    missed(d, [], child);
  }),
  planted('O1', "last school year's grant only", (d) => {
    const { persons, child } = family(d, 10);
    for (const n of [1, 2]) instalment(d, child, d.clock.schoolYear - 1, n);
    missed(d, [give(d, dibao, persons)], child);
  }),
  planted('O1', "this school year's grant was rejected", (d) => {
    const { persons, child } = family(d, 12);
    instalment(d, child, d.clock.schoolYear, 1, { status: 'REJECTED' });
    missed(d, [give(d, dibao, persons)], child);
  }),
  planted('O1', 'two children of one family', (d) => {
    const { persons, child } = family(d, 12);
    const other = sibling(d, 7);
    enrolment(d, other, 'PRIMARY', { from: `${d.clock.schoolYear - 1}-09-01` });
    const record = give(d, dibao, [...persons, other]);
    for (const pupil of [child, other]) missed(d, [record], pupil);
  }),

  near('O1', "this school year's first instalment", (d) => {
    const { persons, child } = family(d, 9);
    give(d, dibao, persons);
    instalment(d, child, d.clock.schoolYear, 1);
  }),
  near('O1', "the union's schooling aid", (d) => {
    const { persons, child } = family(d, 13);
    give(d, dibao, persons);
    give(d, unionSchooling, [child], {
      reference: termReference(d.clock.schoolYear, 1),
      ...oneDay(termDays(d.clock.schoolYear, 1).from),
    });
  }),
  near('O1', 'compulsory education is over', (d) => {
    const { persons } = family(d, 16, 'SENIOR_SECONDARY');
    give(d, dibao, persons);
  }),
  near('O1', '低保 ended last month', (d) => {
    const { persons } = family(d, 9);
    give(d, dibao, persons, { to: d.clock.monthEnd(1) });
  }),
  near('O1', '低保 rests', (d) => {
    const { persons } = family(d, 9);
    give(d, dibao, persons, restingSince(d.clock.month(1)));
  }),
  near('O1', '低保 for the parents alone', (d) => {
    const { head, spouse } = family(d, 9);
    give(d, dibao, [head, spouse]);
  }),
  near('O1', 'the certificate of a child that cannot go has run out', (d) => {
    const { child } = withChild(d, 9);
    enrolment(d, child, 'PRIMARY', { attendance: 'UNABLE_TO_ATTEND', from: `${d.clock.schoolYear - 2}-09-01` });
    certificate(d, child, { grade: 3, from: addDays(d.clock.month(50), 5), to: addDays(d.clock.today, -1) });
  }),
  near('O1', 'the child died', (d) => {
    const { head, spouse, child } = family(d, 9);
    child.deathDate = addDays(d.clock.month(3), 4);
    const covered = [head, spouse].map(({ pid }) => ({ pid }));
    give(d, dibao, [head, spouse, child], { covered: [...covered, { pid: child.pid, to: child.deathDate }] });
  }),
];
