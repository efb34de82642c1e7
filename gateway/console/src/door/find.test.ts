import programmes from '../../../../schemas/programmes.json';
import type { Guide } from '../hub/door';
import { findGuides } from './find';

const guides = programmes.map(({ code, need }) => ({ programme: { code }, need, forWhom: '', standard: '', procedure: [], basis: '' }) as unknown as Guide); // prettier-ignore
const found = (words: string) => findGuides(guides, '', words).map(({ programme }) => programme.code);

describe('a family’s own words', () => {
  it.each(['没饭吃', '家里没饭了', '吃饭', '孩子挨饿', 'We are hungry'])('%j find what helps with living, and at once', (words) => {
    expect(found(words)).toEqual(expect.arrayContaining(['MINIMUM_LIVING_SECURITY', 'TEMPORARY_ASSISTANCE']));
  }); // prettier-ignore

  it('that say nothing find nothing', () => expect(found('qqqq')).toEqual([]));
});
