/** Money in whole fen, since a binary fraction cannot hold a tenth. */

/** @param yuan as text, such as '486.00', '-5' @throws Error for what is no amount of whole fen */
export function fenOf(yuan: string): bigint {
  const parts = /^(-?)(\d+)(?:\.(\d{1,2}))?$/.exec(yuan);
  if (!parts) throw new Error(`not an amount: ${yuan}`);
  const fen = BigInt(parts[2]!) * 100n + BigInt((parts[3] ?? '').padEnd(2, '0'));
  return parts[1] === '-' ? -fen : fen;
}

/** @returns yuan with two decimals */
export function yuanOf(fen: bigint): string {
  const digits = String(fen < 0n ? -fen : fen).padStart(3, '0');
  return `${fen < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export function sumOf(amounts: readonly string[]): bigint {
  let sum = 0n;
  for (const amount of amounts) sum += fenOf(amount);
  return sum;
}
