import { applicant, factsOf, imprint, walked } from '../facts.fixture';
import { papers } from '../kinds';
import { usualOffice } from '../office';
import { readPdf, type TextItem } from '../read-pdf.fixture';
import { render } from '../render';
import { inner } from './marks';

const overlaps = (a: TextItem, b: TextItem) =>
  a.x < b.x + b.width - 0.5 && b.x < a.x + a.width - 0.5 && Math.abs(a.y - b.y) < Math.min(a.height, b.height) * 0.9;

it.each([
  ['Chinese', '欧阳'.repeat(30)],
  ['of several words', 'Abdurahman Memet Tursun Ablikim Yasin Rozi Kadir Sidik Omar X'.slice(0, 60)],
  ['one word', 'W'.repeat(60)],
])('an over-long name, %s, stays in its place', async (_kind, name) => {
  const facts = factsOf(walked([]), { applicant: { ...applicant, name } });
  const { items, words } = await readPdf(await render(papers.APPLICATION, facts, imprint, usualOffice));
  expect(words).toContain(name.slice(0, 6).replace(/\s/g, ''));
  for (const page of items) {
    const texts = page.filter(({ str }) => str.trim());
    for (const [i, one] of texts.entries()) {
      expect(one.x).toBeGreaterThanOrEqual(inner.left - 0.5);
      expect(one.x + one.width).toBeLessThanOrEqual(inner.right + 0.5);
      for (const other of texts.slice(i + 1)) expect([one.str, other.str, overlaps(one, other)]).toEqual([one.str, other.str, false]); // prettier-ignore
    }
  }
});
