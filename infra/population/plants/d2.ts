import { addDays } from '../calendar';
import { assistedIllness, give, instalment } from '../aid';
import { alone, couple, sibling, withChild } from '../families';
import { enrolAll } from '../life';
import { inOtherDistrict, inSameDistrict } from '../places';
import { near, oneDay, planted, some, temporary, unionLiving, unionSchooling } from './special';

/** D2: one thing paid for twice by one programme. */
export const d2 = [
  planted('D2', 'one instalment in two townships', (d) => {
    const { child } = withChild(d, 9);
    enrolAll(d);
    const divisions = [d.division, d.random.pick(inSameDistrict(d.division))];
    const records = divisions.map((division) => instalment(d, child, d.clock.schoolYear, 1, { division }));
    d.found('D2', records, [child]);
  }),
  planted('D2', 'one bill assisted twice', (d) => {
    const head = alone(d);
    const first = assistedIllness(d, head);
    const second = give(d, 'MEDICAL_ASSISTANCE', [head], {
      ...oneDay(addDays(first.to!, 20)),
      amount: some(d, 3, 9),
      reference: first.reference,
    });
    d.found('D2', [first, second], [head]);
  }),
  planted('D2', 'one disaster, relieved in two districts', (d) => {
    const persons = couple(d);
    const first = give(d, 'DISASTER_RELIEF', persons);
    const { reference, from, details } = first;
    const division = d.random.pick(inOtherDistrict(d.division));
    const second = give(d, 'DISASTER_RELIEF', persons, { ...oneDay(addDays(from, 9)), reference, details, division });
    d.found('D2', [first, second], persons);
  }),
  planted('D2', 'one incident, months between', (d) => {
    const [head, spouse] = couple(d);
    const first = give(d, temporary, [head, spouse], oneDay(d.clock.month(11)));
    const { reference, details } = first;
    const second = give(d, temporary, [spouse], { ...oneDay(d.clock.month(3)), reference, details });
    d.found('D2', [first, second], [spouse]);
  }),
  planted('D2', 'the union pays one instalment twice', (d) => {
    const { child } = withChild(d, 13);
    const records = [1, 2].map(() => give(d, unionSchooling, [child]));
    d.found('D2', records, [child]);
  }),
  planted('D2', 'one course in two districts', (d) => {
    const head = alone(d);
    const first = give(d, 'TRAINING_SUBSIDY', [head]);
    const { reference, from } = first;
    const division = d.random.pick(inOtherDistrict(d.division));
    const second = give(d, 'TRAINING_SUBSIDY', [head], { ...oneDay(addDays(from, 3)), reference, division });
    d.found('D2', [first, second], [head]);
  }),
  planted('D2', 'one device fitted once, paid twice', (d) => {
    const head = alone(d, [62, 80]);
    const first = give(d, 'ASSISTIVE_DEVICE', [head]);
    const { reference, details, from, to } = first;
    const second = give(d, 'ASSISTIVE_DEVICE', [head], { reference, details, from, to });
    d.found('D2', [first, second], [head]);
  }),
  planted('D2', 'a rehabilitation course paid three times', (d) => {
    const head = alone(d);
    const first = give(d, 'REHABILITATION_AID', [head]);
    const { reference, from, to } = first;
    const again = [1, 2].map(() => give(d, 'REHABILITATION_AID', [head], { reference, from, to }));
    // Pairs are compared: three records make three of them.
    d.found('D2', [first, again[0]!], [head]);
    d.found('D2', [first, again[1]!], [head]);
    d.found('D2', again, [head]);
  }),

  near('D2', 'two instalments of one school year', (d) => {
    const { child } = withChild(d, 9);
    enrolAll(d);
    for (const n of [1, 2]) instalment(d, child, d.clock.schoolYear - 1, n);
  }),
  near('D2', 'one instalment for each of two children', (d) => {
    const { child } = withChild(d, 10);
    const other = sibling(d, 7);
    enrolAll(d);
    for (const pupil of [child, other]) instalment(d, pupil, d.clock.schoolYear, 1);
  }),
  near('D2', 'the second was rejected', (d) => {
    const head = alone(d);
    const { reference, to } = assistedIllness(d, head);
    give(d, 'MEDICAL_ASSISTANCE', [head], { ...oneDay(addDays(to!, 15)), reference, status: 'REJECTED' });
  }),
  near('D2', 'the second was revoked', (d) => {
    const head = alone(d);
    const { reference, from } = give(d, 'TRAINING_SUBSIDY', [head]);
    give(d, 'TRAINING_SUBSIDY', [head], { ...oneDay(addDays(from, 5)), reference, status: 'REVOKED' });
  }),
  near('D2', 'no reference on either', (d) => {
    const head = alone(d);
    for (const ago of [9, 2]) give(d, temporary, [head], { ...oneDay(d.clock.month(ago)), reference: null });
  }),
  near('D2', 'two bills', (d) => {
    const head = alone(d);
    for (let stay = 0; stay < 2; stay++) assistedIllness(d, head);
  }),
  near('D2', 'one number in two programmes', (d) => {
    const head = alone(d);
    const reference = d.number('KF');
    give(d, 'REHABILITATION_AID', [head], { reference });
    give(d, 'ASSISTIVE_DEVICE', [head], { reference });
  }),
  near('D2', "a programme that D2 does not name: the union's file number, year after year", (d) => {
    const head = alone(d);
    const reference = d.number('KN');
    const year = d.clock.year - 1;
    give(d, unionLiving, [head], { reference });
    give(d, unionLiving, [head], { reference, from: `${year}-01-01`, to: `${year}-12-31` });
  }),
];
