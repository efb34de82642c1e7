import * as fc from 'fast-check';
import type { Content } from './content';
import { layOut } from './lay-out';
import { bottom, inner, margin, sheet, type Mark } from './marks';

const text = fc.string({ unit: fc.constantFrom(...'社会救助，。（）赵ab1 \n'), maxLength: 900 });
const field = fc.record({ label: fc.constantFrom('申请人', '家庭困难情况及申请理由'), text, lines: fc.integer({ min: 1, max: 9 }) }); // prettier-ignore
const content: fc.Arbitrary<Content> = fc.record({
  office: fc.constant('宁阳县社会救助服务窗口'),
  title: fc.constant({ zh: '受理单', en: 'Acceptance Receipt' }),
  head: fc.constant([['编号：1', '日期：2']] as const),
  opening: fc.option(text),
  rows: fc.array(fc.array(field, { minLength: 1, maxLength: 2 }), { maxLength: 12 }),
  signatures: fc.array(fc.record({ who: fc.constant('窗口'), seal: fc.boolean() }), { minLength: 1, maxLength: 3 }),
  foot: fc.constant('凭查询码查询'),
  running: fc.constant('受理单 编号：1'),
});

const textsOf = (page: readonly Mark[]) => page.flatMap((mark) => (mark.is === 'TEXT' ? [mark] : []));
const solid = (said: string) => said.replace(/\s/g, '');
const count = (said: string, character: string) => said.split(character).length - 1;

describe('a paper on pages', () => {
  it('loses no character, whatever is said', () => {
    fc.assert(
      fc.property(content, (paper) => {
        const set = layOut(paper).flatMap(textsOf).map((mark) => mark.text).join(''); // prettier-ignore
        const said = solid([paper.opening ?? '', ...paper.rows.flat().map((each) => each.text)].join(''));
        // These are nowhere else on it.
        for (const character of ['社', '赵', 'a']) {
          const elsewhere = count(paper.office, character) + (character === 'a' ? 1 : 0);
          expect(count(set, character)).toBe(count(said, character) + elsewhere);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('keeps within the margins, and above the foot what is not the foot', () => {
    fc.assert(
      fc.property(content, (paper) => {
        for (const page of layOut(paper)) {
          for (const mark of page) {
            if (mark.is === 'LINE') {
              for (const [x, y] of [mark.from, mark.to]) {
                expect(x).toBeGreaterThanOrEqual(inner.left - 0.01);
                expect(x).toBeLessThanOrEqual(inner.right + 0.01);
                expect(y).toBeGreaterThanOrEqual(margin.top);
                expect(y).toBeLessThanOrEqual(bottom + 0.01);
              }
            } else expect(mark.baseline).toBeLessThan(sheet.height - 30);
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('has a place to sign on its last page, and on no other', () => {
    fc.assert(
      fc.property(content, (paper) => {
        const signed = layOut(paper).map((page) => textsOf(page).filter((mark) => /年.*月.*日/.test(mark.text)).length); // prettier-ignore
        expect(signed.at(-1)).toBe(paper.signatures.length);
        expect(signed.slice(0, -1).filter(Boolean)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
