import { addDays, addMonths } from '../calendar';
import { give } from '../aid';
import type { Draft } from '../draft';
import { alone } from '../families';
import { formalWork } from '../life';
import { governmentOf } from '../places';
import { near, planted, post } from './special';

/** L3: a post, or a subsidy to one's own insurance, beside a job with another employer. */

const insuranceSubsidy = 'SOCIAL_INSURANCE_SUBSIDY';
const mill = '华丰纺织厂';
const hired = (d: Draft) => addDays(d.clock.month(5), 9);

export const l3 = [
  planted('L3', 'a post beside a job, both run', (d) => {
    const head = alone(d);
    formalWork(d, head, mill, hired(d));
    d.found('L3', [give(d, post, [head])], [head]);
  }),
  planted('L3', 'the insurance subsidy beside a job', (d) => {
    const head = alone(d);
    formalWork(d, head, mill, hired(d));
    d.found('L3', [give(d, insuranceSubsidy, [head])], [head]);
  }),
  planted('L3', 'a month to the day, in the past', (d) => {
    const head = alone(d);
    formalWork(d, head, mill, hired(d), addMonths(hired(d), 1));
    d.found('L3', [give(d, post, [head])], [head]);
  }),
  planted('L3', 'the post began in the job', (d) => {
    const head = alone(d);
    formalWork(d, head, mill, d.clock.month(40), d.clock.monthEnd(3));
    d.found('L3', [give(d, post, [head], { from: d.clock.month(7), to: d.clock.monthEnd(2) })], [head]);
  }),
  planted('L3', 'hired a month ago to the day', (d) => {
    const head = alone(d);
    formalWork(d, head, mill, d.clock.lastFull(1));
    d.found('L3', [give(d, post, [head])], [head]);
  }),
  near('L3', 'employed by who gives the post', (d) => {
    const head = alone(d);
    formalWork(d, head, governmentOf(d.division), d.clock.month(7));
    give(d, post, [head]);
  }),
  near('L3', 'odd jobs', (d) => {
    const head = alone(d);
    d.fact('employments', head, { kind: 'FLEXIBLE', employer: null, from: hired(d), to: null });
    give(d, insuranceSubsidy, [head]);
  }),
  near('L3', 'a day less than a month', (d) => {
    const head = alone(d);
    formalWork(d, head, mill, hired(d), addDays(addMonths(hired(d), 1), -1));
    give(d, post, [head]);
  }),
  near('L3', 'hired a day less than a month ago', (d) => {
    const head = alone(d);
    formalWork(d, head, mill, addDays(d.clock.lastFull(1), 1));
    give(d, insuranceSubsidy, [head]);
  }),
  near('L3', 'the job ended the day before the post began', (d) => {
    const head = alone(d);
    formalWork(d, head, mill, d.clock.month(40), d.clock.monthEnd(7));
    give(d, post, [head], { from: d.clock.month(6) });
  }),
  near('L3', 'the post rested while the job lasted', (d) => {
    const head = alone(d);
    formalWork(d, head, mill, d.clock.month(6), d.clock.monthEnd(4));
    give(d, post, [head], {
      from: d.clock.month(15),
      suspensions: [{ from: d.clock.month(6), to: d.clock.monthEnd(4) }],
    });
  }),
];
