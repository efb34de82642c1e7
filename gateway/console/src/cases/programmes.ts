import list from '../../../../schemas/programmes.json';
import type { Say } from '../language';

const byCode = new Map(list.map((programme) => [programme.code, programme]));

export const programmesFor = (need: string) => list.filter((programme) => programme.need === need);
export const programmesOf = (department: string) => list.filter((programme) => programme.department === department);

/** Whether an approval of it says no amount: it gives a thing or a place. */
export const isInKind = (code: string): boolean => byCode.get(code)?.inKind === true;

type Titles = Pick<Say, 'of'>;

/** What a programme is called; one that this page does not know, by its code. */
export function programmeTitle(code: string, say: Titles): string {
  const found = byCode.get(code);
  return found ? say.of(found.title) : code;
}

/** What is asked: the programme, or the need while it is not clear which. */
export const asked = (
  { need, programme }: { need: string; programme: { code: string } | null },
  say: Pick<Say, 'of' | 'word'>,
): string => (programme ? programmeTitle(programme.code, say) : say.word('need', need));
