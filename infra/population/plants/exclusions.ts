import { addDays } from '../calendar';
import { give } from '../aid';
import { alone, couple } from '../families';
import { certificate } from '../life';
import { dibao, disabilityLiving, near, nursing, planted, rent, rental, restingSince, tekun } from './special';

/** D3, D4, D6: two benefits that exclude each other. */

const old: [number, number] = [62, 82];

export const d3 = [
  planted('D3', 'both run', (d) => {
    const [head, spouse] = couple(d, old);
    const household = give(d, dibao, [head, spouse], { from: d.clock.month(20) });
    const own = give(d, tekun, [spouse], { from: d.clock.month(5) });
    d.found('D3', [household, own], [spouse]);
  }),
  planted('D3', "one shared day, a month's last", (d) => {
    const head = alone(d, old);
    const day = d.clock.monthEnd(6);
    const first = give(d, dibao, [head], { from: d.clock.month(30), to: day });
    const second = give(d, tekun, [head], { from: day });
    d.found('D3', [first, second], [head]);
  }),
  planted('D3', 'approved back in time', (d) => {
    const head = alone(d, old);
    const first = give(d, tekun, [head], { from: d.clock.month(30), to: d.clock.monthEnd(8) });
    const second = give(d, dibao, [head], { from: d.clock.month(11) });
    d.found('D3', [first, second], [head]);
  }),
  near('D3', 'one ends the day before the other begins', (d) => {
    const head = alone(d, old);
    give(d, dibao, [head], { from: d.clock.month(30), to: d.clock.monthEnd(7) });
    give(d, tekun, [head], { from: d.clock.month(6) });
  }),
  near('D3', 'one each', (d) => {
    const [head, spouse] = couple(d, old);
    give(d, dibao, [head]);
    give(d, tekun, [spouse]);
  }),
  near('D3', "no longer covered by the household's record", (d) => {
    const [head, spouse] = couple(d, old);
    const covered = [{ pid: head.pid }, { pid: spouse.pid, to: d.clock.monthEnd(5) }];
    give(d, dibao, [head, spouse], { from: d.clock.month(25), covered });
    give(d, tekun, [spouse], { from: d.clock.month(4) });
  }),
  near('D3', 'revoked', (d) => {
    const head = alone(d, old);
    give(d, dibao, [head], { status: 'REVOKED' });
    give(d, tekun, [head], { from: d.clock.month(6) });
  }),
  near('D3', 'the one rests since the other began', (d) => {
    const head = alone(d, old);
    give(d, dibao, [head], { from: d.clock.month(25), ...restingSince(d.clock.month(6)) });
    give(d, tekun, [head], { from: d.clock.month(6) });
  }),
];

export const d4 = [
  planted('D4', 'both run for the household', (d) => {
    const persons = couple(d);
    const flat = give(d, rental, persons, { from: d.clock.month(9) });
    const subsidy = give(d, rent, persons, { from: d.clock.month(20) });
    d.found('D4', [flat, subsidy], persons);
  }),
  planted('D4', "the flat is one member's", (d) => {
    const [head, spouse] = couple(d);
    const flat = give(d, rental, [spouse], { from: d.clock.month(6), to: d.clock.monthEnd(2) });
    const subsidy = give(d, rent, [head, spouse]);
    d.found('D4', [flat, subsidy], [spouse]);
  }),
  planted('D4', 'one shared day', (d) => {
    const persons = couple(d);
    const day = d.clock.month(5);
    const subsidy = give(d, rent, persons, { from: d.clock.month(20), to: day });
    const flat = give(d, rental, persons, { from: day });
    d.found('D4', [subsidy, flat], persons);
  }),
  near('D4', 'the subsidy ends the day before the flat is let', (d) => {
    const persons = couple(d);
    give(d, rent, persons, { from: d.clock.month(20), to: d.clock.monthEnd(5) });
    give(d, rental, persons, { from: d.clock.month(4) });
  }),
  near('D4', 'one each, in one district', (d) => {
    const [head, spouse] = couple(d);
    give(d, rent, [head]);
    give(d, rental, [spouse]);
  }),
  near('D4', 'the subsidy was rejected', (d) => {
    const persons = couple(d);
    give(d, rental, persons);
    give(d, rent, persons, { from: d.clock.month(3), status: 'REJECTED' });
  }),
  near('D4', 'the subsidy rests while the flat is let', (d) => {
    const persons = couple(d);
    give(d, rent, persons, {
      from: d.clock.month(20),
      suspensions: [{ from: d.clock.month(9), to: d.clock.monthEnd(4) }],
    });
    give(d, rental, persons, { from: d.clock.month(9), to: d.clock.monthEnd(4) });
  }),
];

export const d6 = [
  planted('D6', 'with the nursing subsidy', (d) => {
    const head = alone(d, old);
    certificate(d, head, { grade: 1, from: addDays(d.clock.month(40), 4) });
    const support = give(d, tekun, [head], { from: d.clock.month(12) });
    const subsidy = give(d, nursing, [head], { from: d.clock.month(39) });
    d.found('D6', [support, subsidy], [head]);
  }),
  planted('D6', 'with the living subsidy', (d) => {
    const head = alone(d, old);
    certificate(d, head, { grade: 3, from: addDays(d.clock.month(40), 4) });
    const support = give(d, tekun, [head], { from: d.clock.month(30) });
    const subsidy = give(d, disabilityLiving, [head], { from: d.clock.month(10), to: d.clock.monthEnd(3) });
    d.found('D6', [support, subsidy], [head]);
  }),
  planted('D6', 'with both', (d) => {
    const head = alone(d, old);
    certificate(d, head, { grade: 2, from: addDays(d.clock.month(40), 4) });
    const support = give(d, tekun, [head], { from: d.clock.month(12) });
    for (const programme of [nursing, disabilityLiving]) {
      d.found('D6', [support, give(d, programme, [head], { from: d.clock.month(39) })], [head]);
    }
  }),
  near('D6', 'the subsidies end the day before', (d) => {
    const head = alone(d, old);
    certificate(d, head, { grade: 2, from: addDays(d.clock.month(40), 4) });
    give(d, tekun, [head], { from: d.clock.month(8) });
    for (const programme of [nursing, disabilityLiving]) {
      give(d, programme, [head], { from: d.clock.month(39), to: d.clock.monthEnd(9) });
    }
  }),
  near('D6', 'one each', (d) => {
    const [head, spouse] = couple(d, old);
    give(d, tekun, [head]);
    certificate(d, spouse, { grade: 2, from: addDays(d.clock.month(40), 4) });
    give(d, nursing, [spouse], { from: d.clock.month(39) });
  }),
  near('D6', 'a device, which excludes nothing', (d) => {
    const head = alone(d, old);
    certificate(d, head, { grade: 2 });
    give(d, tekun, [head]);
    give(d, 'ASSISTIVE_DEVICE', [head]);
  }),
  near('D6', 'the subsidy was revoked', (d) => {
    const head = alone(d, old);
    certificate(d, head, { grade: 1, from: addDays(d.clock.month(40), 4) });
    give(d, tekun, [head]);
    give(d, nursing, [head], { from: d.clock.month(10), status: 'REVOKED' });
  }),
];
