import { settingsObject } from '@one-door/kit';
import { programmes } from '@one-door/schemas';
import { guideFields, guideWith, usualGuide } from './guide';

describe('the guide to all programmes', () => {
  it('has every programme of the catalogue once, in its order', () => {
    expect(usualGuide.map(({ programme }) => programme)).toEqual([...programmes.keys()]);
  });

  it.each(usualGuide)('says everything of $programme in both languages', ({ programme: _, ...said }) => {
    expect(settingsObject(guideFields, '{}').safeParse(said).error).toBeUndefined();
    const texts = [said.forWhom, said.standard, said.timeLimit, said.basis, ...said.procedure, ...said.materials];
    // Chinese has a Chinese character in each sentence; English names Chinese documents, but is not made of them.
    for (const { zh, en } of texts) {
      expect(zh).toMatch(/\p{Script=Han}/u);
      expect(en).toMatch(/[A-Za-z]{3}|〔\d{4}〕/);
    }
  });

  it('names no amount: those are the county’s to publish', () => {
    for (const { standard } of usualGuide) expect(`${standard.zh} ${standard.en}`).not.toMatch(/\d\s*(元|yuan)/);
  });

  it('has no second copy of a limit that the hub runs', () => {
    for (const { timeLimit } of usualGuide) expect(`${timeLimit.zh} ${timeLimit.en}`).not.toMatch(/\d/);
  });

  it('says what a county says otherwise, and the rest as usual', () => {
    const standard = { zh: '每人每月1000元', en: '1,000 yuan a person a month' };
    const guide = guideWith({ RENT_SUBSIDY: { standard, status: 'confirmed' } });
    const usual = usualGuide.find(({ programme }) => programme === 'RENT_SUBSIDY')!;
    expect(guide.find(({ programme }) => programme === 'RENT_SUBSIDY')).toEqual({ ...usual, standard, status: 'confirmed' });
    expect(guide.filter((entry, i) => entry.standard !== usualGuide[i]!.standard)).toHaveLength(1);
  });
}); // prettier-ignore
