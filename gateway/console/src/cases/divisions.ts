import { useEffect, useState } from 'react';
import type { Said } from '../hub/answer';

export type Divisions = ReadonlyMap<string, Said>;

let read: Promise<Divisions> | undefined;

/** Every division by its code, counties and townships by their full names; fetched once, when a page first needs them. */
function readDivisions(): Promise<Divisions> {
  read ??= import('../../../../schemas/divisions.json').then(({ default: list }) => {
    const own = new Map(list.map(([code, zh, en]) => [code!, { zh: zh!, en: en! }]));
    const full = (code: string): Said => {
      const { zh, en } = own.get(code)!;
      const county = code.length === 9 ? own.get(code.slice(0, 6)) : undefined;
      return county ? { zh: county.zh + zh, en: `${en}, ${county.en}` } : { zh, en };
    };
    return new Map([...own.keys()].map((code) => [code, full(code)]));
  });
  return read;
}

const none: Divisions = new Map();

export function useDivisions(): Divisions {
  const [divisions, setDivisions] = useState(none);
  useEffect(() => {
    readDivisions().then(setDivisions, () => (read = undefined));
  }, []);
  return divisions;
}

/** Whether a text stands in a division's name; that it stands in its county's name alone does not count. */
function isNamed(text: string, code: string, divisions: Divisions): boolean {
  const [own, county] = [code, code.slice(0, 6)].map((each) => divisions.get(each)!);
  const stands = (said: Said) => said.zh.includes(text) || said.en.toLowerCase().includes(text.toLowerCase());
  if (code.length < 9 || !county || !stands(county)) return stands(own!);
  const township = { zh: own!.zh.slice(county.zh.length), en: own!.en.slice(0, -county.en.length) };
  return stands(township);
}

/** @returns the codes that somebody may mean: the one that was typed, or whose name was; else all that have it in their names */
export function codesOf(typed: string, divisions: Divisions): string[] {
  const text = typed.trim();
  if (!text) return [];
  if (/^(\d{2}|\d{4}|\d{6}|\d{9})$/.test(text)) return !divisions.size || divisions.has(text) ? [text] : [];
  for (const [code, { zh, en }] of divisions) if (zh === text || en === text) return [code];
  return [...divisions.keys()].filter((code) => isNamed(text, code, divisions));
}

/** @returns the one that somebody means; null for none, and while it may be several */
export const onlyOf = (codes: readonly string[]): string | null => (codes.length === 1 ? codes[0]! : null);
export const codeOf = (typed: string, divisions: Divisions): string | null => onlyOf(codesOf(typed, divisions));

/** The division that a list is of: null for everywhere, and while it is not clear which; then nothing is listed. */
export function useDivision(typed: string): { code: string | null; isUnclear: boolean } {
  const code = codeOf(typed, useDivisions());
  // A list of everywhere would look like that of the division.
  return { code, isUnclear: code === null && typed.trim() !== '' };
}
