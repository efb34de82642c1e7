import { InputError } from '@one-door/kit';
import { checkDivision, checkFirst } from './asked';

/** A place in a list: a number by which it is in order, and the id of what stands there. */
export interface Place {
  order: string;
  id: string;
}

const before: Place = { order: '-1', id: '00000000-0000-0000-0000-000000000000' };
const cursorOf = ({ order, id }: Place) => Buffer.from(`${order} ${id}`).toString('base64url');
function placeOf(cursor: string): Place {
  const match = /^(\d{1,18}) ([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(Buffer.from(cursor, 'base64url').toString()); // prettier-ignore
  if (!match) throw new InputError('after 不是列表给出的位置。 after is no cursor of this list.');
  return { order: match[1]!, id: match[2]! };
}

/** Ids and cursors of one page; whether there is one more. */
export interface PageOf {
  places: { cursor: string; id: string }[];
  hasNextPage: boolean;
}

/**
 * One page of a list.
 * @param first 1 to 200 @param after a cursor; null for the first page
 * @param read up to so many places behind one, in their order
 * @throws InputError for a wrong page
 */
export async function pageOf(
  first: number,
  after: string | null,
  read: (from: Place, most: number) => Promise<Place[]>,
): Promise<PageOf> {
  checkFirst(first, 200);
  const rows = await read(after === null ? before : placeOf(after), first + 1);
  const places = rows.slice(0, first).map((place) => ({ cursor: cursorOf(place), id: place.id }));
  return { places, hasNextPage: rows.length > first };
}

/** A division as a condition: a township is one value of an index, whatever is wider is many. @throws InputError */
export const withinDivision = (code: string | null | undefined): { township?: string; division?: string } => {
  if (!code) return {};
  checkDivision(code);
  return code.length === 9 ? { township: code } : { division: code };
};
