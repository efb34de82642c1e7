import programmes from '../../../../schemas/programmes.json';
import type { Guide } from '../hub/door';
import { familyWords } from './family-words';

/** What a programme is called, by people and in ledgers: 最低生活保障（低保） is both of its names. */
const namesOf = new Map(
  programmes.map(({ code, title, also = [] }) => [
    code,
    [title.zh, title.en, ...also].flatMap((name) => name.split(/[（）()]/)).flatMap(simple),
  ]),
);

/** Without what people type one way or another. */
function simple(text: string): string[] {
  const plain = text.normalize('NFKC').toLowerCase().trim();
  return plain ? [plain] : [];
}

/** How well a programme answers what was typed: by its name, by its need, by what is said of it; 0: not at all. */
function fit(guide: Guide, typed: string): number {
  const names = namesOf.get(guide.programme.code) ?? [];
  if (names.some((name) => typed.includes(name) || name.includes(typed))) return 3;
  if (familyWords[guide.need]?.some((word) => typed.includes(word))) return 2;
  const said = [guide.forWhom, guide.standard, ...guide.procedure, guide.basis].join(' ').toLowerCase();
  return typed.split(/\s+/).every((word) => said.includes(word)) ? 1 : 0;
}

/**
 * @param need an empty one is any
 * @param words a family's own; none is all
 * @returns the programmes that answer them, the best first
 */
export function findGuides(guides: readonly Guide[], need: string, words: string): Guide[] {
  const [typed] = simple(words);
  return guides
    .filter((guide) => !need || guide.need === need)
    .map((guide) => ({ guide, well: typed ? fit(guide, typed) : 1 }))
    .filter(({ well }) => well > 0)
    .sort((a, b) => b.well - a.well)
    .map(({ guide }) => guide);
}
