import { codeOf, codesOf, type Divisions } from './divisions';

const divisions: Divisions = new Map([
  ['370921', { zh: '宁阳县', en: 'Ningyang' }],
  ['370921101', { zh: '宁阳县泗店镇', en: 'Sidian, Ningyang' }],
  ['370921102', { zh: '宁阳县东疏镇', en: 'Dongshu, Ningyang' }],
  ['370923', { zh: '东平县', en: 'Dongping' }],
]);

describe('a division that is typed', () => {
  it.each([
    ['370921101', '370921101'],
    ['宁阳县泗店镇', '370921101'],
    ['泗店镇', '370921101'],
    [' 泗店 ', '370921101'],
    ['宁阳县泗店', '370921101'],
    ['sidian', '370921101'],
    ['宁阳', '370921'],
    ['东', null],
    ['泰安', null],
    ['370999', null],
    ['', null],
  ])('%j is %j', (typed, code) => expect(codeOf(typed, divisions)).toBe(code));

  it('may be several, which is not none', () => {
    expect(codesOf('东', divisions)).toEqual(['370921102', '370923']);
    expect(codesOf('泰安', divisions)).toEqual([]);
  });
});
