import { checkCharacter } from '@one-door/kit';

export const housingHeads = ['编号', '救助项目', '状态', '享受人员证件号码', '开始日期', '结束日期', '金额（元）', '小区', '房号', '面积（平方米）', '月租金', '行政区划']; // prettier-ignore

/** An ID number of nobody: no address code 3798xx was ever given. @param n below 45,000,000 */
export function numberOfNobody(n: number): string {
  const sequence = String(n % 1000).padStart(3, '0');
  const year = 1950 + (Math.floor(n / 1000) % 50);
  const code = 379_800 + (Math.floor(n / 50_000) % 90);
  const day = String(1 + (Math.floor(n / 4_500_000) % 10)).padStart(2, '0');
  const first17 = `${code}${year}01${day}${sequence}`;
  return first17 + checkCharacter(first17);
}

/** A tenancy, one person each, all in one town. */
export const housingRow = (n: number, amount = '120.00'): string[] => [`ZJ-${n}`, '公共租赁住房', '享受中', numberOfNobody(n), '2026-01-01', '', amount, '文苑小区', `1-${n}`, '50', '100', '370921101']; // prettier-ignore

export const csvOf = (rows: readonly (readonly string[])[], heads: readonly string[] = housingHeads): string =>
  [heads, ...rows].map((cells) => cells.join(',')).join('\n') + '\n';
