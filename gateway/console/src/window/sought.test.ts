import { soughtIn } from './sought';

describe('what a case is looked for by', () => {
  it.each([
    ['370921101-2026-000042', { kind: 'case', number: '370921101-2026-000042' }],
    [' 370921－2026－000042 ', { kind: 'case', number: '370921-2026-000042' }],
    ['370921101-2026-000042-z1', { kind: 'case', number: '370921101-2026-000042' }],
    ['11010519491231002x', { kind: 'person', idNumber: '11010519491231002X' }],
    ['110105194912310021', { kind: 'unclear', slip: 'slipCheckDigit' }],
    ['acde-fghj', { kind: 'code' }],
    ['王小明', { kind: 'unclear', slip: null }],
  ])('%j', (typed, sought) => expect(soughtIn(typed)).toEqual(sought));
});
