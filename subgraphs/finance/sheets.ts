import { col, factSheet, fen, type Sheet } from '@one-door/kit';
import { tellPayment } from './telling';
import { BudgetLineTable, PaymentBatchTable, PaymentTable } from './tables/finance';

/** What finance's officers and systems bring: budget lines first, then batches, then payments. */
export const financeSheets: Sheet[] = [
  factSheet({
    subgraph: 'finance',
    name: 'budgetLines',
    title: { zh: '预算科目', en: 'Budget lines' },
    table: BudgetLineTable,
    id: 'code',
    also: ['科目编码', '科目代码'],
    natural: true,
    endsBy: null,
    columns: [
      col.text('title', '科目名称', '科目名称|what it is called', { required: true, also: ['名称'] }),
      col.integer('year', '预算年度', [2000, 2100], '年度|the year', { required: true, also: ['年度'] }),
      col.money('budgeted', '预算数', '年度预算|budgeted for the year', { digits: 12, required: true }),
      col.money('appropriated', '已拨数', '已拨付|appropriated so far', { digits: 12, required: true }),
    ],
    check({ budgeted, appropriated }, problems) {
      if (budgeted !== null && appropriated !== null && fen(appropriated) > fen(budgeted)) {
        problems.push({ column: '已拨数', zh: '不能超过预算数。', en: 'must not exceed what was budgeted.' });
      }
    },
  }),
  factSheet({
    subgraph: 'finance',
    name: 'batches',
    title: { zh: '支付批次', en: 'Payment batches' },
    table: PaymentBatchTable,
    id: 'number',
    also: ['批次号', '支付批次号'],
    natural: true,
    endsBy: null,
    columns: [
      col.text('bank', '代发银行', '银行全称|the bank', { required: true }),
      col.date('sentOn', '送盘日期', '送交银行的日期|when it was sent to the bank', { required: true }),
      col.text('budgetLine', '预算科目', '预算科目表的编号|number of the budget line', { required: true, most: 60 }),
    ],
  }),
  factSheet({
    subgraph: 'finance',
    name: 'payments',
    title: { zh: '支付明细', en: 'Payments' },
    table: PaymentTable,
    id: 'id',
    endsBy: null,
    tell: tellPayment,
    // A division's next feed of payments is judged by how many there were.
    counts: () => true,
    columns: [
      col.text('recordNumber', '救助编号', '对应救助记录的编号|number of the aid record that is paid', { required: true, most: 60 }),
      col.programme(),
      col.date('paidOn', '支付日期', '支付日期|paid on', { required: true, also: ['发放日期'] }),
      col.money('amount', '金额', '支付金额|how much', { required: true, aboveZero: true, also: ['支付金额', '发放金额'] }),
      col.choice('result', '支付结果', { PAID: ['成功', '已支付'], PENDING: ['处理中', '待支付'], RETURNED: ['退回', '失败'] }, '成功、处理中或退回|paid, pending or returned', { required: true, also: ['结果'] }),
      col.text('returnReason', '退回原因说明', '退回的必须填写|why it came back', { also: ['失败原因'] }),
      col.text('batch', '批次号', '支付批次表的编号|number of the batch', { required: true, most: 60 }),
    ],
    check({ result, returnReason }, problems) {
      if ((result === 'RETURNED') !== (returnReason !== null)) {
        problems.push({ column: '退回原因说明', zh: '退回的必须填写，其余留空。', en: 'goes with 退回, and with nothing else.' });
      }
    },
  }),
]; // prettier-ignore
