import { applicant, standing } from './facts.fixture';
import { papers } from './kinds';
import { paperKinds, type PaperKind } from './paper';
import { printableKinds } from './printable-kinds';

const of = (stands: keyof typeof standing, which: 'CASE' | 'PART'): PaperKind[] => {
  const { whole } = standing[stands]();
  return printableKinds(which, { whole, part: whole.parts[0]!, applicant });
};

describe('the papers that can be printed', () => {
  it.each(paperKinds)('have %s among them where it is given out', (kind) => {
    expect(of(kind, papers[kind].of)).toContain(kind);
  });

  it.each(paperKinds)('of a case as a whole and of its part are told apart where %s is given out', (kind) => {
    expect(of(kind, 'CASE').map((each) => papers[each].of)).not.toContain('PART');
    expect(of(kind, 'PART').map((each) => papers[each].of)).not.toContain('CASE');
  });

  it('of a part that is approved have no rejection notice', () => {
    expect(of('FEEDBACK', 'PART')).toEqual(['FEEDBACK']);
  });
});
