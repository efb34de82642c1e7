import { lookLines, type Looks, type ShownLook } from './household';

const look = (given: Partial<ShownLook> & { id?: string }): ShownLook => ({
  rule: { id: given.id ?? 'D1', title: '重复' },
  looked: true,
  why: null,
  findings: [],
  heldBack: [],
  ...given,
});
const linesOf = (...looks: ShownLook[]) => {
  const check: Looks = { verdict: 'CLEAR', rulesVersion: 'abc', looks };
  return lookLines(check, 'EN', 80).slice(2).join('\n');
};

describe('the rules of one household', () => {
  it('that found nothing say so', () => expect(linesOf(look({}))).toMatch(/^D1 +nothing +重复$/));

  it('that fired tell what they found', () => {
    const findings = [{ kind: 'DUPLICATE', explanation: 'Twice.' }];
    expect(linesOf(look({ findings }))).toMatch(/^D1 +found[^]*Twice\.$/);
  });

  it('that miss aid are advice', () => {
    const findings = [{ kind: 'MISSED', explanation: 'Nobody gives.' }];
    expect(linesOf(look({ id: 'O1', findings }))).toMatch(/^O1 +advice/);
  });

  it('that could not look in full say why', () => {
    expect(linesOf(look({ looked: false, why: 'Housing is silent.' }))).toMatch(/not in full[^]*Housing is silent\./);
  });

  it('that were held back name the lawful pair and both records', () => {
    const record = (title: string, to: string | null) => ({
      programme: { title },
      from: '2026-01-01',
      to,
      division: { name: 'Sidian' },
    });
    const heldBack = [
      { pair: { id: 'P8', title: 'Dibao with X' }, records: [record('Dibao', null), record('X', '2026-06-30')] },
    ];
    expect(linesOf(look({ heldBack })).replaceAll(/\s+/g, '')).toContain(
      'lawfulP8DibaowithX:Dibao（Sidian，2026-01-01–now）;X（Sidian，2026-01-01–2026-06-30）',
    );
  });
});
