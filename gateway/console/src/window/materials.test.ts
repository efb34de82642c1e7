import { materialsIn } from './materials';

describe('what a family hands in, a line each', () => {
  it.each([
    ['户口簿', { name: '户口簿', copies: 1, original: false }],
    ['户口簿 原件', { name: '户口簿', copies: 1, original: true }],
    ['户口簿 原件 2', { name: '户口簿', copies: 2, original: true }],
    ['Income certificate original 3', { name: 'Income certificate', copies: 3, original: true }],
    ['2025年收入证明 2', { name: '2025年收入证明', copies: 2, original: false }],
    ['租房合同 复印件 2份', { name: '租房合同', copies: 2, original: false }],
    ['身份证,复印件,1', { name: '身份证', copies: 1, original: false }],
    ['身份证，原件，两份', { name: '身份证', copies: 2, original: true }],
    ['户口簿 原件 二', { name: '户口簿', copies: 2, original: true }],
    ['收入证明复印件12份', { name: '收入证明', copies: 12, original: false }],
    ['诊断证明 十份 复印件', { name: '诊断证明', copies: 10, original: false }],
    ['Income certificate, copy, 3', { name: 'Income certificate', copies: 3, original: false }],
    ['Income certificate 3 copies', { name: 'Income certificate', copies: 3, original: false }],
    ['低保证, 残疾证', { name: '低保证, 残疾证', copies: 1, original: false }],
    ['原件', { name: '原件', copies: 1, original: false }],
  ])('%j', (line, material) => expect(materialsIn(`${line}\n \n`)).toEqual([material]));

  it('is nothing where nothing is written', () => {
    expect(materialsIn()).toEqual([]);
    expect(materialsIn('\n  ')).toEqual([]);
  });
});
