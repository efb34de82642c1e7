import { useEffect, useState } from 'react';
import type { Said } from '../hub/answer';

type Divisions = ReadonlyMap<string, Said>;

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

/** @returns the code that was typed, or whose name was; null for none */
export function codeOf(typed: string, divisions: Divisions): string | null {
  const text = typed.trim();
  if (/^(\d{2}|\d{4}|\d{6}|\d{9})$/.test(text)) return !divisions.size || divisions.has(text) ? text : null;
  for (const [code, { zh, en }] of divisions) if (zh === text || en === text) return code;
  return null;
}
