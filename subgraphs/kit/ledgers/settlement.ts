import { col } from './columns';
import type { Problem } from './problem';
import type { Column, Values } from './sheet';

/** The columns of a bill that several pay. */
export const settlementSheetColumns = (): Column[] => [
  col.money('total', '总费用', '费用总额|the whole bill', { required: true, also: ['总金额', '医疗总费用'] }),
  col.money('paidByInsurance', '医保支付', '基本医保和大病保险支付|paid by insurance', { required: true, also: ['医保报销'] }),
  col.money('paidByAid', '救助支付', '救助资金支付|paid by aid', { required: true, also: ['医疗救助支付'] }),
  col.money('outOfPocket', '个人自付', '个人支付|paid by the person', { required: true, also: ['自付金额', '个人支付'] }),
]; // prettier-ignore

/** Yuan with two decimals as fen: money is exact. */
export const fen = (yuan: unknown) => BigInt(String(yuan).replace('.', ''));

/** What three payers paid is the whole of it, to the fen (一站式结算). */
export function checkSettlement({ total, paidByInsurance, paidByAid, outOfPocket }: Values, problems: Problem[]): void {
  const parts = [total, paidByInsurance, paidByAid, outOfPocket];
  if (parts.some((part) => part === null)) return; // Each is required, and said to be missing.
  if (fen(total) === fen(paidByInsurance) + fen(paidByAid) + fen(outOfPocket)) return;
  problems.push({
    column: '总费用',
    zh: '应等于医保支付、救助支付与个人自付之和。',
    en: 'must be what insurance, aid and the person paid together.',
  });
}
