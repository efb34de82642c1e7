import { addDays, addMonths } from '../calendar';
import { give } from '../aid';
import { alone, couple } from '../families';
import { certificate } from '../life';
import { dibao, familyPlanning, near, nursing, planted, rental, tekun, unionLiving } from './special';

/** L1: monthly aid that runs on for a month or longer after a death. The dead are still on the register here. */

const old: [number, number] = [66, 84];

export const l1 = [
  planted('L1', '低保 runs on', (d) => {
    const head = alone(d, old);
    head.deathDate = addDays(d.clock.month(5), 11);
    d.found('L1', [give(d, dibao, [head])], [head]);
  }),
  planted('L1', 'one of the household', (d) => {
    const [head, spouse] = couple(d, old);
    spouse.deathDate = addDays(d.clock.month(7), 3);
    d.found('L1', [give(d, dibao, [head, spouse])], [spouse]);
  }),
  planted('L1', 'ended a month after the death to the day', (d) => {
    const head = alone(d, old);
    head.deathDate = addDays(d.clock.month(8), 16);
    d.found('L1', [give(d, familyPlanning, [head], { to: addMonths(head.deathDate, 1) })], [head]);
  }),
  planted('L1', 'died on 31 January, ended with February', (d) => {
    const head = alone(d, old);
    const january = `${d.clock.year}-01-31`;
    head.deathDate = january < d.clock.month(3) ? january : addMonths(january, -12);
    d.found('L1', [give(d, dibao, [head], { from: d.clock.month(60), to: addMonths(head.deathDate, 1) })], [head]);
  }),
  planted('L1', 'died a month ago to the day', (d) => {
    const head = alone(d, old);
    head.deathDate = d.clock.lastFull(1);
    d.found('L1', [give(d, tekun, [head])], [head]);
  }),
  planted('L1', 'the nursing subsidy', (d) => {
    const [head] = couple(d, old);
    certificate(d, head, { grade: 1, from: addDays(d.clock.month(50), 2) });
    head.deathDate = addDays(d.clock.month(4), 20);
    d.found('L1', [give(d, nursing, [head], { from: d.clock.month(40) })], [head]);
  }),
  planted('L1', 'rested after the death, then ran again', (d) => {
    const head = alone(d, old);
    head.deathDate = addDays(d.clock.month(9), 27);
    const suspensions = [{ from: d.clock.month(8), to: d.clock.monthEnd(5) }];
    d.found('L1', [give(d, dibao, [head], { suspensions })], [head]);
  }),
  planted('L1', 'the flat of the couple', (d) => {
    const [head, spouse] = couple(d, old);
    head.deathDate = addDays(d.clock.month(6), 14);
    d.found('L1', [give(d, rental, [head, spouse])], [head]);
  }),
  planted('L1', 'begun after the death', (d) => {
    const head = alone(d, old);
    head.deathDate = addDays(d.clock.month(6), 21);
    d.found('L1', [give(d, familyPlanning, [head], { from: d.clock.month(4) })], [head]);
  }),

  near('L1', 'ended a day less than a month after the death', (d) => {
    const head = alone(d, old);
    head.deathDate = addDays(d.clock.month(8), 16);
    give(d, dibao, [head], { to: addDays(addMonths(head.deathDate, 1), -1) });
  }),
  near('L1', 'runs on, but not for the dead', (d) => {
    const [head, spouse] = couple(d, old);
    spouse.deathDate = addDays(d.clock.month(5), 9);
    give(d, dibao, [head, spouse], { covered: [{ pid: head.pid }, { pid: spouse.pid, to: d.clock.monthEnd(5) }] });
  }),
  near('L1', 'no monthly aid', (d) => {
    const head = alone(d, old);
    head.deathDate = addDays(d.clock.month(5), 9);
    give(d, unionLiving, [head]);
  }),
  near('L1', 'died a day less than a month ago', (d) => {
    const head = alone(d, old);
    head.deathDate = addDays(d.clock.lastFull(1), 1);
    give(d, dibao, [head]);
  }),
  near('L1', 'rests since the death', (d) => {
    const head = alone(d, old);
    head.deathDate = addDays(d.clock.month(5), 9);
    give(d, dibao, [head], { status: 'SUSPENDED', suspensions: [{ from: addDays(head.deathDate, 1), to: null }] });
  }),
  near('L1', 'revoked', (d) => {
    const head = alone(d, old);
    head.deathDate = addDays(d.clock.month(5), 9);
    give(d, dibao, [head], { status: 'REVOKED' });
  }),
];
