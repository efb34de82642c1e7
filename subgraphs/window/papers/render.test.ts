import { applicant, factsOf, imprint, standing, walked } from './facts.fixture';
import { papers } from './kinds';
import { usualOffice } from './office';
import type { Facts } from './paper';
import { readPdf } from './read-pdf.fixture';
import { render } from './render';

const application = (more: Partial<Facts['applicant']> = {}) =>
  render(papers.APPLICATION, factsOf(walked([]), { applicant: { ...applicant, ...more } }), imprint, usualOffice);

describe('a rendered paper', () => {
  it('is the same bytes for the same data, whatever was rendered before', async () => {
    const facts = factsOf(standing.TRANSFER());
    const first = await render(papers.TRANSFER, facts, imprint, usualOffice);
    await application();
    expect(await render(papers.TRANSFER, facts, imprint, usualOffice)).toEqual(first);
  });

  it('has no other time in it than the one that it was given', async () => {
    const text = (await application()).toString('latin1');
    expect(text.match(/D:\d{14}/g)).toEqual(['D:20261126155300']);
  });

  it('is other bytes for another number', async () => {
    const other = { ...imprint, number: '370921101-2026-000001-S2' };
    const again = await render(papers.APPLICATION, factsOf(walked([])), other, usualOffice);
    expect(again.equals(await application())).toBe(false);
  });

  it('goes on over more pages, each with its number, for a long text', async () => {
    const says = Array.from({ length: 100 }, (_, i) => `第${i}句话说明家庭困难情况。`).join('');
    const { pages, words } = await readPdf(await application({ says }));
    expect(pages).toHaveLength(2);
    for (let i = 0; i < 100; i++) expect(words).toContain(`第${i}句话说`);
    for (const [i, page] of pages.entries()) {
      const text = page.replace(/\s/g, '');
      expect(text).toContain(`第${i + 1}页，共2页`);
      expect(text).toContain(`编号：${imprint.number}`);
      expect(text).toContain('家庭困难情况及');
    }
    // Who signs sees what he signs for: the seal's place is on the last page.
    expect(pages.at(-1)).toContain('（盖章）');
  });

  it('marks a character that no type has, to be written in, and leaves out what hides', async () => {
    const { words } = await readPdf(await application({ name: '𠮷\u202e田\u200b䶮' }));
    expect(words).toContain('申请人〓田䶮');
  });

  it('leaves empty what nobody said', async () => {
    const { words } = await readPdf(await application({ phone: null, address: null, says: null, onBehalf: null }));
    expect(words).toContain('联系电话住址申请方式');
    expect(words).not.toContain('null');
  });
});
