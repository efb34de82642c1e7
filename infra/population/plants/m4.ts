import { addDays } from '../calendar';
import { give, someDay } from '../aid';
import type { Draft } from '../draft';
import { couple } from '../families';
import { inOtherDistrict, inSameDistrict } from '../places';
import { dibao, familyPlanning, near, planted, rent, rental, tekun, temporary, unionLiving } from './special';

/** M4: a household aided by two districts for LIVING or HOUSING, each for another member. */

const there = (d: Draft) => ({ division: d.random.pick(inOtherDistrict(d.division)) });

export const m4 = [
  planted('M4', '低保 of two districts, each for one of a couple', (d) => {
    const [head, spouse] = couple(d);
    const records = [give(d, dibao, [head]), give(d, dibao, [spouse], there(d))];
    d.found('M4', records, [head, spouse]);
  }),
  planted('M4', 'a flat here, a rent subsidy there', (d) => {
    const [head, spouse] = couple(d);
    const records = [give(d, rental, [head]), give(d, rent, [spouse], there(d))];
    d.found('M4', records, [head, spouse]);
  }),
  planted('M4', 'two departments and two districts', (d) => {
    const [head, spouse] = couple(d);
    const records = [give(d, unionLiving, [head]), give(d, familyPlanning, [spouse], there(d))];
    d.found('M4', records, [head, spouse]);
  }),
  planted('M4', "a house renewed in one district by who lives in the other's flat", (d) => {
    const persons = couple(d);
    const flat = give(d, rental, persons, { from: d.clock.month(20), ...there(d) });
    d.found('M4', [flat, give(d, 'DILAPIDATED_HOUSE_RENOVATION', persons)], persons);
  }),
  planted('M4', '低保 here, 特困 there, one shared day', (d) => {
    const [head, spouse] = couple(d, [62, 80]);
    const day = d.clock.monthEnd(4);
    const household = give(d, dibao, [head], { from: d.clock.month(30), to: day });
    const support = give(d, tekun, [spouse], { from: day, ...there(d) });
    d.found('M4', [household, support], [head, spouse]);
  }),

  near('M4', 'two townships of one district', (d) => {
    const [head, spouse] = couple(d);
    give(d, dibao, [head]);
    give(d, dibao, [spouse], { division: d.random.pick(inSameDistrict(d.division)) });
  }),
  near('M4', 'one ends the day before the other begins', (d) => {
    const [head, spouse] = couple(d);
    give(d, rental, [head], { from: d.clock.month(30), to: d.clock.monthEnd(6), ...there(d) });
    give(d, rent, [spouse], { from: d.clock.month(5) });
  }),
  near('M4', 'needs that may be met anywhere', (d) => {
    const [head, spouse] = couple(d);
    for (const [person, given] of [[head, {}], [spouse, there(d)]] as const) give(d, temporary, [person], given); // prettier-ignore
    for (const given of [{}, there(d)]) {
      const day = someDay(d, 1, 12);
      give(d, 'ASSISTIVE_DEVICE', [head], { from: day, to: day, ...given });
    }
  }),
  near('M4', 'two needs', (d) => {
    const persons = couple(d);
    give(d, familyPlanning, persons);
    give(d, rent, persons, there(d));
  }),
  near('M4', "the other district's was revoked", (d) => {
    const [head, spouse] = couple(d);
    give(d, rental, [head]);
    give(d, rental, [spouse], { from: d.clock.month(6), status: 'REVOKED', ...there(d) });
  }),
  near('M4', 'one case number of two departments', (d) => {
    const [head, spouse] = couple(d);
    const caseNumber = d.number('XT');
    give(d, unionLiving, [head], { caseNumber });
    give(d, familyPlanning, [spouse], { caseNumber, ...there(d) });
  }),
  near('M4', 'a lawful pair, in two districts', (d) => {
    const [head, spouse] = couple(d);
    give(d, dibao, [head]);
    give(d, familyPlanning, [spouse], there(d));
  }),
  near('M4', 'moved, and the old district stopped before the new one began', (d) => {
    const persons = couple(d);
    const on = addDays(d.clock.monthEnd(8), -3);
    const old = there(d);
    for (const person of persons) {
      for (const kind of ['MOVED_OUT', 'MOVED_IN']) {
        d.fact('moves', person, { kind, on, fromDivision: old.division, toDivision: d.division });
      }
    }
    give(d, dibao, persons, { from: d.clock.month(40), to: d.clock.monthEnd(8), ...old });
    give(d, dibao, persons, { from: d.clock.month(7) });
  }),
];
