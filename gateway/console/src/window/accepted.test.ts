import type { Member } from '../hub/model';
import { acceptedCase, blank, familyOf, memberOf, refilled } from './accepted';

const member = (pid: string, maskedIdNumber: string | null): Member => ({
  pid,
  name: '某',
  relation: null,
  maskedIdNumber,
});
const members = [member('a', '3799**********2236'), member('b', '3799**********2244'), member('c', null)];

describe('the form of acceptance', () => {
  it('knows who of a family was asked for by the ends of the number alone', () => {
    expect(memberOf('379966198207142236', members)?.pid).toBe('a');
  });

  it('ticks nobody where two look alike, or none does', () => {
    expect(memberOf('379966198207142236', [...members, member('d', '3799**********2236')])).toBeNull();
    expect(memberOf('379966198207149999', members)).toBeNull();
  });

  it('is accepted with the household that was found, and without one for the applicant alone', () => {
    const written = { ...blank, name: '赵某', parts: [{ need: 'HOUSING', programme: '' }] };
    const family = { household: 'h', division: null, address: null, members, check: null };
    expect(acceptedCase(written, '370921101', family, ['a'], null)).toMatchObject({
      division: '370921101',
      household: 'h',
      persons: ['a'],
      applicant: { name: '赵某' },
      parts: [{ need: 'HOUSING', programme: null }],
    });
    expect(acceptedCase(written, '370921101', null, [], 'l')).toMatchObject({
      household: null,
      persons: [],
      lead: 'l',
    });
  });

  it('has nothing of the number before once another is looked at, but what the clerk wrote himself', () => {
    const [none, first, second] = [
      { division: '', name: '', address: '' },
      { division: '370921101', name: '赵某', address: '一村' },
      { division: '370921102', name: '', address: '二村' },
    ];
    const begun = refilled(blank, none, first);
    expect(begun).toMatchObject(first);
    expect(refilled(begun, first, second)).toMatchObject(second);
    expect(refilled({ ...begun, name: '钱某' }, first, second)).toMatchObject({ ...second, name: '钱某' });
    expect(refilled({ ...blank, division: '370921101' }, none, second)).toMatchObject({ division: '370921101' });
  });

  it('takes no family from a question that went wrong', () => {
    expect(familyOf({ kind: 'problem', problem: { code: 'NETWORK' } })).toBeNull();
    expect(familyOf(undefined)).toBeNull();
  });
});
