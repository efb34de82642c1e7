import { maskName } from './mask';

describe('a name that is hung up', () => {
  it.each([
    ['赵', '*'],
    ['赵明', '赵*'],
    ['赵小明', '赵*明'],
    ['欧阳小明', '欧**明'],
    ['𠮷小明', '𠮷*明'],
    ['', '*'],
  ])('of %j is %j', (name, masked) => expect(maskName(name)).toBe(masked));
});
