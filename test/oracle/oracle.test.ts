import { createPidMaker } from '@one-door/kit';
import { generateTownship } from '../../infra/population';
import { addMonths, dateOf, dayNumber, daysFrom, monthsOf, stretches } from './days';
import { judge, oracleHouseholds } from './index';
import { fenOf, yuanOf } from './money';

describe('the calendar', () => {
  it('has a 29 February every fourth year, but 1900 and 2100', () => {
    expect(dayNumber('2024-03-01') - dayNumber('2024-02-28')).toBe(2);
    expect(dayNumber('2000-03-01') - dayNumber('2000-02-28')).toBe(2);
    expect(dayNumber('2100-03-01') - dayNumber('2100-02-28')).toBe(1);
    expect(() => dayNumber('2026-02-29')).toThrow('no such day');
    expect(dateOf(dayNumber('1999-12-31') + 1)).toBe('2000-01-01');
  });

  it('agrees with the platform on every tenth day', () => {
    const start = dayNumber('1970-01-01');
    for (let day = 0; day < 80_000; day += 10) {
      expect(dateOf(start + day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
    }
  });

  it('adds months, to the last day where the month is shorter', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2024-02-29', 12)).toBe('2025-02-28');
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28');
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15');
  });

  it('counts months and stretches', () => {
    const days = daysFrom(dayNumber('2026-01-31'), dayNumber('2026-03-01'));
    expect(monthsOf(days)).toBe(3);
    days.delete(dayNumber('2026-02-10'));
    expect(stretches(days).map(({ first, last }) => [dateOf(first), dateOf(last)])).toEqual([
      ['2026-01-31', '2026-02-09'],
      ['2026-02-11', '2026-03-01'],
    ]);
  });
});

it('reckons money in whole fen', () => {
  expect(fenOf('0.1') + fenOf('0.2')).toBe(fenOf('0.30'));
  expect(yuanOf(fenOf('-0.05'))).toBe('-0.05');
  expect(yuanOf(fenOf('486'))).toBe('486.00');
  expect(() => fenOf('1.005')).toThrow('not an amount');
});

describe('the demonstration township', () => {
  const pidOf = createPidMaker(Buffer.alloc(32, 1), 'p1');
  const planted = ['D1', 'D2', 'M1', 'O1', 'L1'];

  it.each(['2026-11-24', '2026-01-15', '2026-06-30', '2026-09-02', '2028-02-29'])(
    'on %s has what its examples say, of the five rules it was made for',
    (today) => {
      const made = generateTownship({ seed: 65, households: 200, today, now: new Date(`${today}T04:00:00Z`), pidOf });
      const households = oracleHouseholds(made, today);
      expect(households).toHaveLength(200);
      const found: Record<string, string[]> = {};
      for (const household of households) {
        for (const { rule, persons } of judge(household)) {
          // A head of the family is the example, whoever of it is meant.
          const head = household.persons[0]!.pid;
          if (planted.includes(rule) && persons.length > 0) (found[rule] ??= []).push(head);
        }
      }
      const { byRule, missed } = made.examples;
      const graceOver = today.slice(5) < '09-01' || today.slice(5) >= '11-01';
      expect(found).toEqual({
        ...Object.fromEntries(Object.entries(byRule).map(([rule, number]) => [rule, [pidOf(number)]])),
        ...(graceOver && { O1: [pidOf(missed)] }),
      });
    },
  );

  it('gives a household its open members, their facts, and what was paid on their records', () => {
    const today = '2026-11-24';
    const made = generateTownship({ seed: 65, households: 20, today, now: new Date(`${today}T04:00:00Z`), pidOf });
    const [left, stays] = made.registry.households[0]!.members;
    const source = {
      ...made,
      registry: {
        ...made.registry,
        households: [
          {
            id: 'H',
            members: [
              { ...left!, to: '2026-11-23' },
              { ...stays!, to: today },
            ],
          },
        ],
      },
    };
    const [household] = oracleHouseholds(source, today);
    expect(household!.persons.map(({ pid }) => pid)).toEqual([stays!.pid]);
    expect(household!.records.length).toBeGreaterThan(0);
    for (const { covered } of household!.records) expect(covered.map(({ pid }) => pid)).toContain(stays!.pid);
    expect(household!.facts.dwellings.map(({ pid }) => pid)).toEqual([stays!.pid]);
    // The head is paid, and a record that covers the member who stays is still paid to the head who left.
    expect(household!.payments.some(({ pid }) => pid === left!.pid)).toBe(true);
  });
});
