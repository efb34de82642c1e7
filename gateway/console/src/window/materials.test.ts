import { materialsIn } from './materials';

describe('what a family hands in, a line each', () => {
  it.each([
    ['户口簿', { name: '户口簿', copies: 1, original: false }],
    ['户口簿 原件', { name: '户口簿', copies: 1, original: true }],
    ['户口簿 原件 2', { name: '户口簿', copies: 2, original: true }],
    ['Income certificate original 3', { name: 'Income certificate', copies: 3, original: true }],
    ['2025年收入证明 2', { name: '2025年收入证明', copies: 2, original: false }],
    ['原件', { name: '原件', copies: 1, original: false }],
  ])('%j', (line, material) => expect(materialsIn(`${line}\n \n`)).toEqual([material]));

  it('is nothing where nothing is written', () => {
    expect(materialsIn()).toEqual([]);
    expect(materialsIn('\n  ')).toEqual([]);
  });
});
