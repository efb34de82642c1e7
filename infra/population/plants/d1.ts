import { addDays } from '../calendar';
import { disabled, give } from '../aid';
import { alone, couple } from '../families';
import { certificate } from '../life';
import { inOtherDistrict, inSameDistrict } from '../places';
import { dibao, familyPlanning, near, nursing, planted, rental, restingSince, temporary, unionLiving } from './special';

/** D1: two records of one programme that share a day for one person. */
export const d1 = [
  planted('D1', 'in two districts', (d) => {
    const [head, spouse] = couple(d);
    const here = give(d, dibao, [head, spouse], { from: d.clock.month(20) });
    const there = give(d, dibao, [head], {
      from: d.clock.month(8),
      division: d.random.pick(inOtherDistrict(d.division)),
    });
    d.found('D1', [here, there], [head]);
  }),
  planted('D1', 'in two households', (d) => {
    const [head, spouse] = couple(d);
    // The parents' household, from which the head left, still counts it.
    const parents = d.household('老屋1号');
    const father = d.register(
      d.people.person({ age: d.age(head) + 24, sex: 'M', surname: head.name[0] }),
      'HEAD',
      parents,
    );
    const old = give(d, dibao, [father, head], { from: d.clock.month(40) });
    const own = give(d, dibao, [head, spouse], { from: d.clock.month(9) });
    d.fact('moves', head, {
      kind: 'SPLIT',
      on: addDays(d.clock.month(10), 6),
      fromDivision: d.division,
      toDivision: d.division,
    });
    d.found('D1', [old, own], [head]);
  }),
  planted('D1', 'two records of one office', (d) => {
    const [, spouse] = couple(d);
    certificate(d, spouse, { grade: 1, from: addDays(d.clock.month(31), 10) });
    const records = [30, 6].map((ago) => give(d, nursing, [spouse], { from: d.clock.month(ago) }));
    d.found('D1', records, [spouse]);
  }),
  planted('D1', 'approved back in time', (d) => {
    const head = alone(d);
    const ended = give(d, dibao, [head], { from: d.clock.month(24), to: d.clock.monthEnd(6) });
    const late = give(d, dibao, [head], { from: d.clock.month(8) });
    d.found('D1', [ended, late], [head]);
  }),
  planted('D1', 'before and after a suspension', (d) => {
    const head = alone(d);
    const rested = { suspensions: [{ from: d.clock.month(10), to: d.clock.monthEnd(7) }] };
    const first = give(d, dibao, [head], { from: d.clock.month(18), ...rested });
    const second = give(d, dibao, [head], { from: d.clock.month(9), to: d.clock.monthEnd(5) });
    d.found('D1', [first, second], [head]);
  }),
  planted('D1', 'suspended today, both paid before', (d) => {
    const head = alone(d);
    const first = give(d, dibao, [head], { from: d.clock.month(18), ...restingSince(d.clock.month(2)) });
    const second = give(d, dibao, [head], {
      from: d.clock.month(6),
      division: d.random.pick(inSameDistrict(d.division)),
    });
    d.found('D1', [first, second], [head]);
  }),
  planted('D1', "one shared day, a month's last", (d) => {
    const head = alone(d);
    const day = d.clock.monthEnd(7);
    const first = give(d, familyPlanning, [head], { from: d.clock.month(30), to: day });
    const second = give(d, familyPlanning, [head], { from: day });
    d.found('D1', [first, second], [head]);
  }),
  planted('D1', 'one shared day, a 29 February', (d) => {
    const head = alone(d);
    const leap = d.clock.leapDay();
    const first = give(d, dibao, [head], { from: `${leap.slice(0, 4)}-01-01`, to: leap });
    const second = give(d, dibao, [head], { from: leap });
    d.found('D1', [first, second], [head]);
  }),
  planted('D1', 'both without an end, for the whole household', (d) => {
    const persons = couple(d);
    const records = [14, 14].map((ago) => give(d, rental, persons, { from: d.clock.month(ago) }));
    d.found('D1', records, persons);
  }),
  planted('D1', 'covered by the second since later only', (d) => {
    const [head, spouse] = couple(d);
    const first = give(d, dibao, [spouse], { from: d.clock.month(15) });
    const covered = [{ pid: head.pid }, { pid: spouse.pid, from: d.clock.month(4) }];
    const second = give(d, dibao, [head, spouse], { from: d.clock.month(12), covered });
    d.found('D1', [first, second], [spouse]);
  }),
  planted('D1', 'a premium of one year paid in two districts', (d) => {
    const head = alone(d);
    const divisions = [d.division, d.random.pick(inOtherDistrict(d.division))];
    const records = divisions.map((division) => give(d, 'MEDICAL_PREMIUM_SUBSIDY', [head], { division }));
    d.found('D1', records, [head]);
  }),
  planted('D1', 'union aid of one year twice, for two sets of persons', (d) => {
    const [head, spouse] = couple(d);
    const first = give(d, unionLiving, [head, spouse]);
    const second = give(d, unionLiving, [spouse]);
    d.found('D1', [first, second], [spouse]);
  }),
  planted('D1', 'one case number in one department', (d) => {
    const head = alone(d);
    const caseNumber = d.number('XT');
    const records = [16, 5].map((ago) => give(d, dibao, [head], { from: d.clock.month(ago), caseNumber }));
    d.found('D1', records, [head]);
  }),

  near('D1', 'one ends the day before the other begins', (d) => {
    const head = alone(d);
    give(d, dibao, [head], { from: d.clock.month(30), to: d.clock.monthEnd(7) });
    give(d, dibao, [head], { from: d.clock.month(6) });
  }),
  near('D1', 'one ends on 28 or 29 February, the other begins on 1 March', (d) => {
    const head = alone(d);
    const leap = d.clock.leapDay();
    give(d, dibao, [head], {
      from: `${leap.slice(0, 4)}-01-01`,
      to: leap,
      division: d.random.pick(inOtherDistrict(d.division)),
    });
    give(d, dibao, [head], { from: addDays(leap, 1) });
  }),
  near('D1', 'the second was rejected', (d) => {
    const head = alone(d);
    give(d, dibao, [head]);
    give(d, dibao, [head], {
      from: d.clock.month(4),
      status: 'REJECTED',
      division: d.random.pick(inOtherDistrict(d.division)),
    });
  }),
  near('D1', 'the first was revoked', (d) => {
    const head = alone(d);
    give(d, dibao, [head], { status: 'REVOKED' });
    give(d, dibao, [head], { from: d.clock.month(4) });
  }),
  near('D1', 'the first rests since the second began', (d) => {
    const head = alone(d);
    give(d, dibao, [head], { from: d.clock.month(20), ...restingSince(d.clock.month(9)) });
    give(d, dibao, [head], { from: d.clock.month(9) });
  }),
  near('D1', "the second fits into the first's suspension", (d) => {
    const head = alone(d);
    const rested = { suspensions: [{ from: d.clock.month(10), to: d.clock.monthEnd(7) }] };
    give(d, dibao, [head], { from: d.clock.month(20), ...rested });
    give(d, dibao, [head], {
      from: d.clock.month(10),
      to: d.clock.monthEnd(7),
      division: d.random.pick(inSameDistrict(d.division)),
    });
  }),
  near('D1', 'suspended, with no day said', (d) => {
    const head = alone(d);
    give(d, dibao, [head], { status: 'SUSPENDED' });
    give(d, dibao, [head], { from: d.clock.month(9) });
  }),
  near('D1', 'one programme, two persons', (d) => {
    for (const person of couple(d)) disabled(d, person, { grade: 2 }, true);
  }),
  near('D1', 'no longer covered by the first', (d) => {
    const [head, spouse] = couple(d);
    const covered = [{ pid: head.pid }, { pid: spouse.pid, to: d.clock.monthEnd(6) }];
    give(d, dibao, [head, spouse], { from: d.clock.month(20), covered });
    give(d, dibao, [spouse], { from: d.clock.month(5) });
  }),
  near('D1', 'a programme that may be given twice, for two incidents', (d) => {
    const head = alone(d);
    for (const ago of [3, 3]) give(d, temporary, [head], { from: d.clock.month(ago), to: d.clock.monthEnd(ago) });
  }),
  near('D1', 'premiums of two years', (d) => {
    const head = alone(d);
    const year = d.clock.year - 1;
    give(d, 'MEDICAL_PREMIUM_SUBSIDY', [head]);
    give(d, 'MEDICAL_PREMIUM_SUBSIDY', [head], { from: `${year}-01-01`, to: `${year}-12-31` });
  }),
];
