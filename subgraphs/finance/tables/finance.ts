import { EntitySchema } from 'typeorm';

/** What was budgeted for the year, and how much of it was appropriated. */
export interface BudgetLineEntity {
  code: string;
  title: string;
  year: number;
  budgeted: string;
  appropriated: string;
}
export const BudgetLineTable = new EntitySchema<BudgetLineEntity>({
  name: 'BudgetLine',
  tableName: 'budget_line',
  columns: {
    code: { type: 'text', primary: true },
    title: { type: 'text' },
    year: { type: 'integer' },
    budgeted: { type: 'numeric' },
    appropriated: { type: 'numeric' },
  },
});

/** Transfers that went to the bank together. */
export interface PaymentBatchEntity {
  number: string;
  bank: string;
  sentOn: string;
  /** The code of the budget line that bears it. */
  budgetLine: string;
}
export const PaymentBatchTable = new EntitySchema<PaymentBatchEntity>({
  name: 'PaymentBatch',
  tableName: 'payment_batch',
  columns: {
    number: { type: 'text', primary: true },
    bank: { type: 'text' },
    sentOn: { name: 'sent_on', type: 'date' },
    budgetLine: { name: 'budget_line', type: 'text' },
  },
});

/** One transfer to a card (一卡通). */
export interface PaymentEntity {
  id: string;
  /** Whose card it is. */
  pid: string;
  /** The record of another department that this pays for, in that department's own numbering. */
  recordNumber: string;
  programme: string;
  paidOn: string;
  amount: string;
  result: 'PENDING' | 'PAID' | 'RETURNED';
  returnReason: string | null;
  /** The number of the batch. */
  batch: string;
}
export const PaymentTable = new EntitySchema<PaymentEntity>({
  name: 'Payment',
  tableName: 'payment',
  columns: {
    id: { type: 'uuid', primary: true },
    pid: { type: 'text' },
    recordNumber: { name: 'record_number', type: 'text' },
    programme: { type: 'text' },
    paidOn: { name: 'paid_on', type: 'date' },
    amount: { type: 'numeric' },
    result: { type: 'text' },
    returnReason: { name: 'return_reason', type: 'text', nullable: true },
    batch: { type: 'text' },
  },
});
