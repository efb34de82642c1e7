import { hearDeaths, type AidShape, type Marked } from '@one-door/kit';

/** A payment with its batch and budget line, over `x`, `b` and `l`. */
const paymentJson = `json_build_object(
        'id', x.id, 'recordNumber', x.record_number, 'programme', x.programme, 'paidOn', x.paid_on,
        'amount', x.amount::text, 'result', x.result, 'returnReason', x.return_reason,
        'batch', json_build_object(
          'number', b.number, 'bank', b.bank, 'sentOn', b.sent_on,
          'budgetLine', json_build_object(
            'code', l.code, 'title', l.title, 'year', l.year,
            'budgeted', l.budgeted::text, 'appropriated', l.appropriated::text)))`;
const batchAndLine = 'JOIN payment_batch b ON b.number = x.batch JOIN budget_line l ON l.code = b.budget_line';

/** The field of FinanceAid; a payment brings its batch and budget line along, so that one statement answers it all. */
export const financeShape: AidShape = {
  details: {},
  facts: {
    payments: `
    SELECT json_agg(${paymentJson} ORDER BY x.paid_on DESC, x.id)
    FROM payment x ${batchAndLine} WHERE x.pid = a.pid`,
  },
};

/** What a death bears on: payments of later days, unless the bank sent them back. */
export const markedPayments: Marked = {
  hears: hearDeaths,
  from: `payment x ${batchAndLine}`,
  where: `x.pid = h.pid AND h.kind = 'DEATH' AND x.paid_on > h.on_date AND x.result <> 'RETURNED'`,
  id: 'x.id',
  json: paymentJson,
};
