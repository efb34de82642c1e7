import type { Material } from '../hub/cases';

/** @returns what stands in each line; a blank one says nothing */
export const linesIn = (text = '') => text.split('\n').filter((line) => line.trim());

const numerals = '一二三四五六七八九十';
const number = `[1-9]\\d?|[${numerals}两]`;
/** How many, at the end of a line; with 份 it may stand close. */
const howMany = new RegExp(`^(.+?)(?:[\\s,，]+(${number})|[\\s,，]*(${number})\\s*(?:份|cop(?:y|ies)))$`, 'i');
/** Whether it is the original; the Chinese word may stand close. */
const whether = /^(.+?)(?:[\s,，]*(原件|复印件)|[\s,，]+(originals?|cop(?:y|ies)))$/i;

function countIn(said: string): number {
  if (said === '两') return 2;
  return numerals.includes(said) ? numerals.indexOf(said) + 1 : Number(said);
}

/** 户口簿 原件 2, 户口簿，复印件，两份: what follows the name, in either order; one copy, where nothing is said. */
function materialIn(line: string): Material {
  let name = line.trim();
  let [copies, original]: [number?, boolean?] = [];
  for (;;) {
    const [, before, apart, close] = howMany.exec(name) ?? [];
    const [, rest, chinese, english] = whether.exec(name) ?? [];
    if (before !== undefined && copies === undefined) {
      copies = countIn((apart ?? close)!);
      name = before;
    } else if (rest !== undefined && original === undefined) {
      original = /原件|original/i.test((chinese ?? english)!);
      name = rest;
    } else return { name, copies: copies ?? 1, original: original ?? false };
  }
}

/** @returns what is handed in, a line each */
export const materialsIn = (text?: string): Material[] => linesIn(text).map(materialIn);
