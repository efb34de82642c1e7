import { addDays, addYears } from '../calendar';
import { disabled, give } from '../aid';
import type { Draft } from '../draft';
import { alone, couple } from '../families';
import { enrolment, formalWork } from '../life';
import type { Person } from '../people';
import { dibao, near, oneDay, planted, post, restingSince } from './special';

/** O2: a 低保 member who can work and is unemployed, without employment assistance. */

const jobless = (d: Draft, person: Person, from: string, to: string | null = null): void =>
  d.fact('employments', person, { kind: 'REGISTERED_UNEMPLOYED', employer: null, from, to });

const since = (d: Draft) => addDays(d.clock.month(6), 8);

/** One alone, who was born on that very day. */
function bornOn(d: Draft, birthDate: string, place: number): Person {
  d.household('南街12号');
  const person = d.register(d.people.bornOn(birthDate, place), 'HEAD');
  const { schoolYear } = d.clock;
  // Sixteen, and done with school.
  if (d.age(person) < 20) {
    enrolment(d, person, 'JUNIOR_SECONDARY', { from: `${schoolYear - 3}-09-01`, to: `${schoolYear}-06-30` });
  }
  return person;
}

export const o2 = [
  planted('O2', 'since half a year', (d) => {
    const [head, spouse] = couple(d);
    jobless(d, spouse, since(d));
    d.found('O2', [give(d, dibao, [head, spouse])], [spouse]);
  }),
  planted('O2', 'since three months to the day', (d) => {
    const head = alone(d);
    jobless(d, head, d.clock.lastFull(3));
    d.found('O2', [give(d, dibao, [head])], [head]);
  }),
  planted('O2', 'sixty tomorrow', (d) => {
    const head = bornOn(d, addYears(addDays(d.clock.today, 1), -60), 0);
    jobless(d, head, since(d));
    d.found('O2', [give(d, dibao, [head])], [head]);
  }),
  planted('O2', 'sixteen today', (d) => {
    const head = bornOn(d, addYears(d.clock.today, -16), 1);
    jobless(d, head, since(d));
    d.found('O2', [give(d, dibao, [head])], [head]);
  }),
  planted('O2', 'trained the day before the unemployment began', (d) => {
    const head = alone(d);
    jobless(d, head, since(d));
    give(d, 'TRAINING_SUBSIDY', [head], oneDay(addDays(since(d), -1)));
    d.found('O2', [give(d, dibao, [head])], [head]);
  }),
  planted('O2', 'with a certificate of grade 3', (d) => {
    const head = alone(d);
    jobless(d, head, since(d));
    disabled(d, head, { grade: 3 }, true);
    d.found('O2', [give(d, dibao, [head])], [head]);
  }),
  planted('O2', 'odd jobs beside, and a post that was rejected', (d) => {
    const head = alone(d);
    jobless(d, head, since(d));
    d.fact('employments', head, { kind: 'FLEXIBLE', employer: null, from: d.clock.month(4), to: null });
    give(d, post, [head], { from: d.clock.month(3), status: 'REJECTED' });
    d.found('O2', [give(d, dibao, [head])], [head]);
  }),

  near('O2', 'a day short of three months', (d) => {
    const head = alone(d);
    jobless(d, head, addDays(d.clock.lastFull(3), 1));
    give(d, dibao, [head]);
  }),
  near('O2', 'sixty today', (d) => {
    const head = bornOn(d, addYears(d.clock.today, -60), 2);
    jobless(d, head, since(d));
    give(d, dibao, [head]);
  }),
  near('O2', 'sixteen tomorrow', (d) => {
    const head = bornOn(d, addYears(addDays(d.clock.today, 1), -16), 3);
    jobless(d, head, since(d));
    give(d, dibao, [head]);
  }),
  near('O2', 'at a vocational school', (d) => {
    const head = alone(d, [17, 18]);
    enrolment(d, head, 'VOCATIONAL', { from: `${d.clock.schoolYear - 1}-09-01` });
    jobless(d, head, since(d));
    give(d, dibao, [head]);
  }),
  near('O2', 'with a certificate of grade 2', (d) => {
    const head = alone(d);
    jobless(d, head, since(d));
    disabled(d, head, { grade: 2, needsCare: false }, true);
    give(d, dibao, [head]);
  }),
  near('O2', 'formally employed by now', (d) => {
    const head = alone(d);
    jobless(d, head, since(d));
    formalWork(d, head, '和圣物流公司', d.clock.month(1));
    give(d, dibao, [head]);
  }),
  near('O2', 'no longer unemployed', (d) => {
    const head = alone(d);
    jobless(d, head, since(d), d.clock.monthEnd(2));
    give(d, dibao, [head]);
  }),
  near('O2', 'trained on the first day of unemployment', (d) => {
    const head = alone(d);
    jobless(d, head, since(d));
    give(d, 'TRAINING_SUBSIDY', [head], oneDay(since(d)));
    give(d, dibao, [head]);
  }),
  near('O2', 'in a post', (d) => {
    const head = alone(d);
    jobless(d, head, since(d));
    give(d, post, [head], { from: d.clock.month(20) });
    give(d, dibao, [head]);
  }),
  near('O2', '低保 rests', (d) => {
    const head = alone(d);
    jobless(d, head, since(d));
    give(d, dibao, [head], restingSince(d.clock.month(0)));
  }),
  near('O2', 'died', (d) => {
    const [head, spouse] = couple(d);
    jobless(d, spouse, since(d));
    spouse.deathDate = addDays(d.clock.month(2), 3);
    give(d, dibao, [head, spouse], { covered: [{ pid: head.pid }, { pid: spouse.pid, to: d.clock.monthEnd(2) }] });
  }),
];
