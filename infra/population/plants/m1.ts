import { addDays, addMonths } from '../calendar';
import { give } from '../aid';
import { alone, couple } from '../families';
import { dibao, familyPlanning, migrant, near, oneDay, planted, tekun, temporary, unionLiving } from './special';

/** M1: LIVING or EMERGENCY aid of two departments within six months. */
export const m1 = [
  planted('M1', 'civil affairs and the union, both running', (d) => {
    const [head, spouse] = couple(d);
    const household = give(d, dibao, [head, spouse]);
    d.found('M1', [household, give(d, unionLiving, [head])], [head]);
  }),
  planted('M1', 'two events within five months', (d) => {
    const head = alone(d);
    const day = addDays(d.clock.month(8), 11);
    const first = give(d, temporary, [head], oneDay(day));
    const second = give(d, migrant, [head], oneDay(addMonths(day, 5)));
    d.found('M1', [first, second], [head]);
  }),
  planted('M1', "six months to the day, from a month's last", (d) => {
    const head = alone(d);
    const day = d.clock.monthEnd(9);
    const first = give(d, migrant, [head], oneDay(day));
    const second = give(d, temporary, [head], oneDay(addMonths(day, 6)));
    d.found('M1', [first, second], [head]);
  }),
  planted('M1', 'health and the union', (d) => {
    const persons = couple(d);
    const aid = give(d, familyPlanning, persons);
    d.found('M1', [aid, give(d, unionLiving, persons)], persons);
  }),
  planted('M1', 'a destitute model worker', (d) => {
    const head = alone(d, [66, 80]);
    const support = give(d, tekun, [head]);
    d.found('M1', [support, give(d, 'MODEL_WORKER_AID', [head])], [head]);
  }),
  planted('M1', 'each under a case number of its own', (d) => {
    const head = alone(d);
    const first = give(d, familyPlanning, [head], { caseNumber: d.number('XT') });
    const second = give(d, temporary, [head], { caseNumber: d.number('XT') });
    d.found('M1', [first, second], [head]);
  }),
  planted('M1', 'one ended four months before the other', (d) => {
    const head = alone(d);
    const first = give(d, dibao, [head], { from: d.clock.month(40), to: d.clock.monthEnd(10) });
    const second = give(d, migrant, [head], oneDay(addDays(d.clock.month(6), 3)));
    d.found('M1', [first, second], [head]);
  }),

  near('M1', 'six months and a day', (d) => {
    const head = alone(d);
    const day = d.clock.monthEnd(9);
    give(d, migrant, [head], oneDay(day));
    give(d, temporary, [head], oneDay(addDays(addMonths(day, 6), 1)));
  }),
  near('M1', 'one department', (d) => {
    const head = alone(d, [62, 80]);
    give(d, tekun, [head]);
    give(d, temporary, [head]);
  }),
  near('M1', 'one each', (d) => {
    const [head, spouse] = couple(d);
    give(d, dibao, [head]);
    give(d, migrant, [spouse]);
  }),
  near('M1', "the union's aid was rejected", (d) => {
    const head = alone(d);
    give(d, dibao, [head]);
    give(d, unionLiving, [head], { status: 'REJECTED' });
  }),
  near('M1', 'another need', (d) => {
    const head = alone(d);
    give(d, familyPlanning, [head]);
    give(d, 'TRAINING_SUBSIDY', [head]);
  }),
  near('M1', 'rested for seven months before the other began', (d) => {
    const head = alone(d);
    const suspensions = [{ from: d.clock.month(14), to: d.clock.monthEnd(4) }];
    give(d, dibao, [head], { from: d.clock.month(30), to: d.clock.monthEnd(4), suspensions });
    give(d, migrant, [head], oneDay(addDays(d.clock.month(7), 2)));
  }),
  near('M1', 'one case number', (d) => {
    const head = alone(d);
    const caseNumber = d.number('XT');
    give(d, temporary, [head], { ...oneDay(d.clock.month(5)), caseNumber });
    give(d, unionLiving, [head], { caseNumber });
  }),
];
