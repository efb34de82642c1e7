import { AidRecordTable } from '../../tables/aid';
import { testTools } from '../../testing';
import { factSheet } from '../fact-sheet';
import { rowReader } from './rows';

const sheet = factSheet({ subgraph: 'test', name: 'things', title: { zh: '物', en: 'Things' }, table: AidRecordTable, columns: [] }); // prettier-ignore
const read = (row: unknown) => rowReader(sheet, testTools())(row, 1);
const good = { sourceNumber: 12, division: 370921101, person: '370921197104151214' };

describe('a row of the API', () => {
  it('may have numbers', () => expect(read(good)).toMatchObject({ sourceNumber: '12', division: '370921101' }));

  // 370921197104151214 comes as 370921197104151230: its check digit is right, and it is another person.
  it.each([
    ['person', 370921197104151214], // eslint-disable-line no-loss-of-precision -- this is what is looked at
    ['sourceNumber', 1e15],
    ['sourceNumber', -1e21],
  ])('has none in %s that may have lost digits', (key, value) => {
    expect(read({ ...good, [key]: value })).toMatchObject({ problems: [{ en: expect.stringMatching(/15 digits/) }] });
  });
});
