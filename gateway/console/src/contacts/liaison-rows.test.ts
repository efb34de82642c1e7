import { units } from '../cases/units';
import type { Liaison } from '../hub/contacts';
import { liaisonRows } from './liaison-rows';

const liaison = (unit: string, code: string, name: string): Liaison => ({
  unit,
  division: { code, name: { zh: code, en: code } },
  name,
  phone: '0538-0000000',
});

describe('the rows of liaisons', () => {
  const rows = liaisonRows(
    [liaison('JUSTICE', '370921', '吴某'), liaison('JUSTICE', '370921101', '郑某')],
    '370921101',
  );
  const of = (unit: string) => rows.find((row) => row.unit === unit)!;

  it('are one for every unit, so that it is seen who named nobody', () => {
    expect(rows.map(({ unit }) => unit)).toEqual([...units]);
    expect(of('HOUSING')).toEqual({ unit: 'HOUSING', own: null, near: [] });
  });

  it('tell whom a unit named here from whom it named for the county', () => {
    expect(of('JUSTICE').own?.name).toBe('郑某');
    expect(of('JUSTICE').near.map(({ name }) => name)).toEqual(['吴某']);
  });
});
