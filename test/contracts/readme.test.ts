import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'graphql';

const readme = readFileSync(path.join(__dirname, '..', '..', 'README.md'), 'utf8');

/** What stands between fences, by language. */
const blocks = [...readme.matchAll(/^(`{3,})(\w*)\n([^]*?)^\1$/gm)].map(([, , language, text]) => ({ language, text: text! })); // prettier-ignore

describe('the README', () => {
  it('closes what it opens, so that no section is in the example of another', () => {
    expect(blocks.length).toBeGreaterThan(5);
    expect(readme.match(/^`{3,}/gm)).toHaveLength(2 * blocks.length);
    for (const { text } of blocks) expect(text).not.toMatch(/^#+ .*\p{Script=Han}|^`{3}/mu);
  });

  const queries = blocks.filter(({ language }) => language === 'graphql').map(({ text }, i) => [i + 1, text] as const);
  it.each(queries)('has GraphQL that is whole, block %i', (_, text) => {
    expect(() => parse(text)).not.toThrow();
  });
});
