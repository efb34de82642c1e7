import type { LedgerRecord } from '@one-door/kit';
import { addDays } from '../calendar';
import { certificate } from '../life';
import { give } from '../aid';
import { yuan, type Draft } from '../draft';
import { alone, couple } from '../families';
import { dibao, familyPlanning, near, nursing, oneDay, planted, post, temporary } from './special';

/** D5: finance paid more than was approved. Every payment is written by hand here. */

const payDay = (d: Draft, ago: number) => addDays(d.clock.month(ago), 9);
const payMonths = (d: Draft, record: LedgerRecord, months: readonly number[]) => {
  for (const ago of months) d.pay(record, payDay(d, ago));
};

export const d5 = [
  planted('D5', 'one month paid twice', (d) => {
    const head = alone(d);
    const record = give(d, dibao, [head], { from: d.clock.month(4), to: d.clock.monthEnd(1) });
    payMonths(d, record, [4, 3, 2, 1, 1]);
    d.found('D5', [record], [head]);
  }),
  planted('D5', 'an event paid twice', (d) => {
    const head = alone(d);
    const record = give(d, temporary, [head], oneDay(d.clock.month(5)));
    payMonths(d, record, [4, 2]);
    d.found('D5', [record], [head]);
  }),
  planted('D5', 'paid though it was revoked', (d) => {
    const head = alone(d);
    const record = give(d, post, [head], { from: d.clock.month(5), status: 'REVOKED' });
    payMonths(d, record, [3]);
    d.found('D5', [record], [head]);
  }),
  planted('D5', 'paid though it was rejected', (d) => {
    const head = alone(d);
    const record = give(d, 'TRAINING_SUBSIDY', [head], { status: 'REJECTED', ...oneDay(d.clock.month(6)) });
    payMonths(d, record, [5]);
    d.found('D5', [record], [head]);
  }),
  planted('D5', 'a cent more than approved', (d) => {
    const head = alone(d);
    const record = give(d, temporary, [head], oneDay(d.clock.month(4)));
    d.pay(record, payDay(d, 3), { amount: yuan(Number(record.amount) + 0.01) });
    d.found('D5', [record], [head]);
  }),
  planted('D5', 'months paid in which it rested', (d) => {
    const head = alone(d);
    const suspensions = [{ from: d.clock.month(4), to: d.clock.monthEnd(3) }];
    const record = give(d, post, [head], { from: d.clock.month(6), to: d.clock.monthEnd(2), suspensions });
    payMonths(d, record, [6, 5, 4, 3, 2]);
    d.found('D5', [record], [head]);
  }),
  planted('D5', 'paid to both of a couple', (d) => {
    const persons = couple(d);
    const record = give(d, temporary, persons, oneDay(d.clock.month(7)));
    for (const { pid } of persons) d.pay(record, payDay(d, 6), { pid });
    d.found('D5', [record], persons);
  }),
  planted('D5', 'paid on after its end', (d) => {
    const head = alone(d);
    certificate(d, head, { grade: 2, from: addDays(d.clock.month(25), 8), to: d.clock.monthEnd(5) });
    const record = give(d, nursing, [head], { from: d.clock.month(7), to: d.clock.monthEnd(5) });
    payMonths(d, record, [7, 6, 5, 4, 3]);
    d.found('D5', [record], [head]);
  }),

  near('D5', 'paid to the cent, a returned payment paid again', (d) => {
    const head = alone(d);
    const record = give(d, familyPlanning, [head], { from: d.clock.month(4), to: d.clock.monthEnd(2) });
    d.pay(record, payDay(d, 4), { result: 'RETURNED', returnReason: '账号有误' });
    payMonths(d, record, [4, 3, 2]);
  }),
  near('D5', 'the second payment is pending', (d) => {
    const head = alone(d);
    const record = give(d, temporary, [head], oneDay(d.clock.month(3)));
    payMonths(d, record, [2]);
    d.pay(record, payDay(d, 1), { result: 'PENDING' });
  }),
  near('D5', 'two records, paid once each', (d) => {
    const head = alone(d);
    for (const ago of [6, 5]) payMonths(d, give(d, temporary, [head], oneDay(d.clock.month(ago))), [4]);
  }),
  near('D5', 'what was approved is not known', (d) => {
    const head = alone(d);
    const record = give(d, temporary, [head], { ...oneDay(d.clock.month(5)), amount: null });
    for (const ago of [4, 3]) d.pay(record, payDay(d, ago), { amount: '3000.00' });
  }),
  near('D5', 'the same number in another programme', (d) => {
    const head = alone(d);
    const record = give(d, temporary, [head], oneDay(d.clock.month(5)));
    payMonths(d, record, [4]);
    d.pay(record, payDay(d, 3), { programme: 'DISASTER_RELIEF' });
  }),
  near('D5', 'suspended in the middle of a month: each month counts', (d) => {
    const head = alone(d);
    const suspensions = [{ from: addDays(d.clock.month(5), 14), to: addDays(d.clock.month(4), 14) }];
    const record = give(d, post, [head], { from: d.clock.month(6), to: d.clock.monthEnd(3), suspensions });
    payMonths(d, record, [6, 5, 4, 3]);
  }),
  near('D5', 'revoked, and the payment came back', (d) => {
    const head = alone(d);
    const record = give(d, temporary, [head], { ...oneDay(d.clock.month(5)), status: 'REVOKED' });
    d.pay(record, payDay(d, 4), { result: 'RETURNED', returnReason: '户名不符' });
  }),
];
