import programmes from '../../../../schemas/programmes.json';
import type { Column, Sheet } from '../hub/ledgers';
import { columnsFor, headInEnglish, leads, mustFill, rowOf } from './record';

const column = (key: string): Column => ({
  key,
  head: `head of ${key}`,
  also: [],
  money: false,
  required: false,
  note: { zh: '', en: '' },
  example: '',
  choices: null,
});
const keys = ['sourceNumber', 'programme', 'from', 'amount', 'tenancy.estate', 'rentSubsidy.monthlySubsidy'];
const sheet: Sheet = { name: 'records', title: { zh: '', en: '' }, columns: keys.map(column) };
const shown = (programme: string, refused: string[] = []) =>
  columnsFor(sheet, programme, refused.map((head) => ({ column: head, message: { zh: '', en: '' } }))).map(({ key }) => key); // prettier-ignore

describe('the aid record of an approval', () => {
  it('asks for its own programme’s details and no other’s, and not for what the transfer says', () => {
    expect(shown('RENT_SUBSIDY')).toEqual(['from', 'amount', 'rentSubsidy.monthlySubsidy']);
  });

  it('asks for what the transfer says once the hub has something against it', () => {
    expect(shown('RENT_SUBSIDY', ['head of sourceNumber'])).toContain('sourceNumber');
  });

  it('leaves blank cells out, so that the transfer fills them', () => {
    const cells = { from: ' ', amount: ' 260 ' };
    expect(rowOf(sheet.columns, cells, 'RENT_SUBSIDY')).toEqual({ programme: 'RENT_SUBSIDY', amount: '260' });
    expect(rowOf(sheet.columns, cells, null)).toEqual({ amount: '260' });
  });

  it.each(programmes)('of $code needs an amount unless it is in kind', (programme) => {
    expect(mustFill({ key: 'amount' }, programme.code)).toBe(!('inKind' in programme));
    expect(mustFill({ key: 'from' }, programme.code)).toBe(false);
  });

  it('has heads in English, beside the ledger’s own', () => {
    expect(headInEnglish({ key: 'rentSubsidy.monthlySubsidy', head: '月补贴', money: true })).toBe('monthly subsidy in yuan (月补贴)'); // prettier-ignore
  });

  it.each(programmes)('of $code is its department’s to choose', ({ code, department }) => {
    expect(leads(department, { code })).toBe(true);
    expect(leads('FINANCE', { code })).toBe(false);
  });
});
