import type { AidShape } from '@one-door/kit';

/** The field of FinanceAid; a payment brings its batch and budget line along, so that one statement answers it all. */
export const financeShape: AidShape = {
  details: {},
  facts: {
    payments: `
    SELECT json_agg(json_build_object(
        'id', x.id, 'recordNumber', x.record_number, 'programme', x.programme, 'paidOn', x.paid_on,
        'amount', x.amount::text, 'result', x.result, 'returnReason', x.return_reason,
        'batch', json_build_object(
          'number', b.number, 'bank', b.bank, 'sentOn', b.sent_on,
          'budgetLine', json_build_object(
            'code', l.code, 'title', l.title, 'year', l.year,
            'budgeted', l.budgeted::text, 'appropriated', l.appropriated::text)))
      ORDER BY x.paid_on DESC, x.id)
    FROM payment x JOIN payment_batch b ON b.number = x.batch JOIN budget_line l ON l.code = b.budget_line
    WHERE x.pid = a.pid`,
  },
};
