import { deeds } from './deeds';
import { isFilled, saidWith } from './said';

describe('what is said with a deed', () => {
  it('names the unit that answered as the unit', () => {
    expect(saidWith(deeds['GIVE_OPINION']!, 2, { answering: 'JUSTICE' })).toEqual({
      part: { type: 'Int!', value: 2 },
      unit: { type: 'Unit!', value: 'JUSTICE' },
    });
  });

  it('has a line of missing papers for each, and none for a blank one', () => {
    const { missing } = saidWith(deeds['NOTIFY_MATERIALS']!, null, { missing: '住房证明\n\n  \n收入证明' });
    expect(missing!.value).toEqual(['住房证明', '收入证明']);
  });

  it('is nobody where no helper was chosen', () => {
    expect(saidWith(deeds['REFER']!, 1, { helper: '' })['helper']!.value).toBeNull();
  });

  it('is there once all is filled in that the hub needs', () => {
    expect(isFilled(deeds['ASK_OPINION']!, {})).toBe(false);
    expect(isFilled(deeds['ASK_OPINION']!, { unit: ' ' })).toBe(false);
    expect(isFilled(deeds['ASK_OPINION']!, { unit: 'JUSTICE' })).toBe(true);
    expect(isFilled(deeds['TRANSFER']!, { to: 'HOUSING' })).toBe(true);
    expect(isFilled(deeds['REFER']!, {})).toBe(true);
  });
});
