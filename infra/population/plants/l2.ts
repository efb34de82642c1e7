import type { LedgerRecord } from '@one-door/kit';
import { addDays, addMonths } from '../calendar';
import { give, termDays, termReference } from '../aid';
import type { Draft } from '../draft';
import { alone, couple, withChild } from '../families';
import { certificate, enrolment } from '../life';
import type { Person } from '../people';
import { farDivisions, inOtherDistrict, inSameDistrict, schoolOf, type Stage } from '../places';
import {
  dibao,
  disabilityLiving,
  familyPlanning,
  near,
  nursing,
  oneDay,
  planted,
  rent,
  rental,
  tekun,
  unionSchooling,
} from './special';

/** L2: aid that runs on after a move out of the district, a graduation, or a certificate's end. */

const left = (d: Draft) => addDays(d.clock.month(6), 10);

function move(
  d: Draft,
  person: Person,
  kind: 'MOVED_OUT' | 'MOVED_IN',
  on: string,
  fromDivision: string,
  toDivision: string,
) {
  d.fact('moves', person, { kind, on, fromDivision, toDivision });
}
/** Moved far away, though the register still has the person here. */
const gone = (d: Draft, person: Person, on = left(d)) =>
  move(d, person, 'MOVED_OUT', on, d.division, d.random.pick(farDivisions));
/** Moved here from the other district of the county. @returns where from */
function cameOver(d: Draft, persons: readonly Person[], on = left(d)): string {
  const from = d.random.pick(inOtherDistrict(d.division));
  for (const person of persons) {
    move(d, person, 'MOVED_OUT', on, from, d.division);
    move(d, person, 'MOVED_IN', on, from, d.division);
  }
  return from;
}

const movedOut = [
  planted('L2', 'moved to another district, 低保 of the old one', (d) => {
    const persons = couple(d);
    const division = cameOver(d, persons);
    d.found('L2', [give(d, dibao, persons, { division })], persons);
  }),
  planted('L2', 'moved far away, the flat is still theirs', (d) => {
    const [head, spouse] = couple(d);
    gone(d, spouse);
    d.found('L2', [give(d, rental, [head, spouse], { from: d.clock.month(20) })], [spouse]);
  }),
  planted('L2', 'the rent subsidy ended a month after the move to the day', (d) => {
    const head = alone(d);
    gone(d, head);
    d.found('L2', [give(d, rent, [head], { from: d.clock.month(20), to: addMonths(left(d), 1) })], [head]);
  }),
  planted('L2', '特困, came back once and left again', (d) => {
    const head = alone(d, [62, 80]);
    const away = d.random.pick(farDivisions);
    gone(d, head, addDays(d.clock.month(40), 3));
    move(d, head, 'MOVED_IN', addDays(d.clock.month(30), 3), away, d.division);
    gone(d, head);
    d.found('L2', [give(d, tekun, [head], { from: d.clock.month(24) })], [head]);
  }),
  planted('L2', 'moved out a month ago to the day', (d) => {
    const head = alone(d);
    gone(d, head, d.clock.lastFull(1));
    d.found('L2', [give(d, dibao, [head])], [head]);
  }),
  near('L2', 'moved out a day less than a month ago', (d) => {
    const head = alone(d);
    gone(d, head, addDays(d.clock.lastFull(1), 1));
    give(d, dibao, [head]);
  }),
  near('L2', 'moved within the district', (d) => {
    const head = alone(d);
    const division = d.random.pick(inSameDistrict(d.division));
    move(d, head, 'MOVED_OUT', left(d), division, d.division);
    give(d, dibao, [head], { division });
  }),
  near('L2', 'moved back', (d) => {
    const head = alone(d);
    gone(d, head);
    move(d, head, 'MOVED_IN', d.clock.month(2), d.random.pick(farDivisions), d.division);
    give(d, dibao, [head]);
  }),
  near('L2', 'ended a day less than a month after the move', (d) => {
    const head = alone(d);
    gone(d, head);
    give(d, dibao, [head], { to: addDays(addMonths(left(d), 1), -1) });
  }),
  near('L2', 'a programme that goes along with the person', (d) => {
    const head = alone(d);
    gone(d, head);
    give(d, familyPlanning, [head]);
  }),
  near('L2', "the new district's 低保", (d) => {
    const persons = couple(d);
    cameOver(d, persons);
    give(d, dibao, persons, { from: d.clock.month(4) });
  }),
  near('L2', 'a split of the household', (d) => {
    const head = alone(d);
    d.fact('moves', head, {
      kind: 'SPLIT',
      on: left(d),
      fromDivision: d.division,
      toDivision: d.random.pick(farDivisions),
    });
    give(d, dibao, [head], { from: d.clock.month(20) });
  }),
];

/** A grant of the last school year, for someone who had left school before it began. */
function lateGrant(d: Draft, student: Person, programme: string, stage: Stage): LedgerRecord {
  const schoolYear = d.clock.schoolYear - 1;
  return give(d, programme, [student], {
    ...termDays(schoolYear, 1),
    reference: termReference(schoolYear, 1),
    details: { grant: { school: schoolOf(d.division, stage), stage, schoolYear, instalment: 1 } },
  });
}
function graduated(d: Draft, student: Person, stage: Stage, years: number, attendance = 'ATTENDING'): void {
  const to = `${d.clock.schoolYear - 1}-06-30`;
  enrolment(d, student, stage, { from: addDays(addMonths(to, -12 * years), 63), to, attendance });
}

const graduation = [
  planted('L2', 'graduated from university, granted once more', (d) => {
    const { child } = withChild(d, 23);
    graduated(d, child, 'UNDERGRADUATE', 4);
    d.found('L2', [lateGrant(d, child, 'UNIVERSITY_GRANT', 'UNDERGRADUATE')], [child]);
  }),
  planted('L2', 'left vocational school', (d) => {
    const { child } = withChild(d, 19);
    graduated(d, child, 'VOCATIONAL', 3);
    d.found('L2', [lateGrant(d, child, 'VOCATIONAL_GRANT', 'VOCATIONAL')], [child]);
  }),
  planted('L2', 'left high school', (d) => {
    const { child } = withChild(d, 19);
    graduated(d, child, 'SENIOR_SECONDARY', 3);
    d.found('L2', [lateGrant(d, child, 'HIGH_SCHOOL_GRANT', 'SENIOR_SECONDARY')], [child]);
  }),
  planted('L2', 'a home-taught pupil who is done', (d) => {
    const { child } = withChild(d, 17);
    graduated(d, child, 'JUNIOR_SECONDARY', 3, 'UNABLE_TO_ATTEND');
    d.found('L2', [lateGrant(d, child, 'COMPULSORY_BOARDING_SUBSIDY', 'JUNIOR_SECONDARY')], [child]);
  }),
  planted('L2', 'taken out of the kindergarten', (d) => {
    const { child } = withChild(d, 5);
    graduated(d, child, 'PRESCHOOL', 1);
    d.found('L2', [lateGrant(d, child, 'PRESCHOOL_AID', 'PRESCHOOL')], [child]);
  }),
  planted('L2', 'a grant that ends a month after school to the day', (d) => {
    const { child } = withChild(d, 23);
    graduated(d, child, 'UNDERGRADUATE', 4);
    const end = addMonths(`${d.clock.schoolYear - 1}-06-30`, 1);
    d.found(
      'L2',
      [
        give(d, 'UNIVERSITY_GRANT', [child], {
          ...termDays(d.clock.schoolYear - 2, 2),
          to: end,
          reference: termReference(d.clock.schoolYear - 2, 2),
        }),
      ],
      [child],
    );
  }),
  near('L2', 'a grant that ends a day less than a month after school', (d) => {
    const { child } = withChild(d, 23);
    graduated(d, child, 'UNDERGRADUATE', 4);
    const end = addDays(addMonths(`${d.clock.schoolYear - 1}-06-30`, 1), -1);
    give(d, 'UNIVERSITY_GRANT', [child], {
      ...termDays(d.clock.schoolYear - 2, 2),
      to: end,
      reference: termReference(d.clock.schoolYear - 2, 2),
    });
  }),
  near('L2', 'goes to the next school', (d) => {
    const { child } = withChild(d, 19);
    graduated(d, child, 'SENIOR_SECONDARY', 3);
    enrolment(d, child, 'UNDERGRADUATE', { from: `${d.clock.schoolYear - 1}-09-01` });
    lateGrant(d, child, 'HIGH_SCHOOL_GRANT', 'SENIOR_SECONDARY');
  }),
  near('L2', 'no school is known', (d) => {
    const head = alone(d, [24, 26]);
    lateGrant(d, head, 'UNIVERSITY_GRANT', 'UNDERGRADUATE');
  }),
  near('L2', "the union's schooling aid, which L2 does not name", (d) => {
    const { child } = withChild(d, 23);
    graduated(d, child, 'UNDERGRADUATE', 4);
    give(d, unionSchooling, [child], oneDay(d.clock.termStart));
  }),
];

const ended = (d: Draft) => addDays(d.clock.month(7), 12);
const held = (d: Draft, person: Person, to = ended(d)) =>
  certificate(d, person, { grade: 2, needsCare: true, from: addDays(d.clock.month(60), 4), to });

const expiry = [
  planted('L2', 'the nursing subsidy outlives the certificate', (d) => {
    const head = alone(d);
    held(d, head);
    d.found('L2', [give(d, nursing, [head], { from: d.clock.month(59) })], [head]);
  }),
  planted('L2', 'both subsidies outlive the certificate', (d) => {
    const [, spouse] = couple(d);
    held(d, spouse);
    for (const programme of [nursing, disabilityLiving]) {
      d.found('L2', [give(d, programme, [spouse], { from: d.clock.month(59) })], [spouse]);
    }
  }),
  planted('L2', 'ended a month after the certificate to the day', (d) => {
    const head = alone(d);
    held(d, head);
    d.found('L2', [give(d, disabilityLiving, [head], { from: d.clock.month(59), to: addMonths(ended(d), 1) })], [head]);
  }),
  near('L2', 'the certificate was renewed', (d) => {
    const head = alone(d);
    held(d, head);
    certificate(d, head, { grade: 2, needsCare: true, from: addDays(ended(d), 40), to: null });
    give(d, nursing, [head], { from: d.clock.month(59) });
  }),
  near('L2', 'ended a day less than a month after the certificate', (d) => {
    const head = alone(d);
    held(d, head);
    give(d, nursing, [head], { from: d.clock.month(59), to: addDays(addMonths(ended(d), 1), -1) });
  }),
  near('L2', 'the certificate ends today', (d) => {
    const head = alone(d);
    held(d, head, d.clock.today);
    give(d, nursing, [head], { from: d.clock.month(59) });
  }),
  near('L2', "a device after the certificate's end", (d) => {
    const head = alone(d);
    held(d, head);
    give(d, 'ASSISTIVE_DEVICE', [head], oneDay(d.clock.month(3)));
  }),
];

export const l2 = [...movedOut, ...graduation, ...expiry];
