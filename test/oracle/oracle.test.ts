import { createPidMaker } from '@one-door/kit';
import { generateCounty } from '../../infra/population';
import { addMonths, dateOf, dayNumber, daysFrom, monthsOf, stretches } from './days';
import { oracleHouseholds } from './index';
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

it('gives a household its open members, their facts, and what was paid on their records', () => {
  const today = '2026-11-24';
  const pidOf = createPidMaker(Buffer.alloc(32, 1), 'p1');
  const made = generateCounty({ seed: 65, households: 200, today, now: new Date(`${today}T04:00:00Z`), pidOf });
  // Two who are paid for together, on the card of the first.
  const whole = oracleHouseholds(made, today).find(({ persons, records, payments }) => {
    const [head, other] = persons;
    const isShared = records.some(({ covered }) => covered.some(({ pid }) => pid === other?.pid) && covered.length > 1);
    return isShared && payments.length > 0 && payments.every(({ pid }) => pid === head!.pid);
  })!;
  const { members } = made.registry.households.find(({ id }) => id === whole.id)!;
  const [head, ...rest] = whole.persons.map(({ pid }) => members.find((member) => member.pid === pid)!);
  const left = { ...head!, to: '2026-11-23' };
  const source = { ...made, registry: { ...made.registry, households: [{ id: 'H', members: [left, ...rest] }] } };
  const [household] = oracleHouseholds(source, today);
  const pids = rest.map(({ pid }) => pid);
  expect(household!.persons.map(({ pid }) => pid)).toEqual(pids);
  for (const { covered } of household!.records) expect(covered.some(({ pid }) => pids.includes(pid))).toBe(true);
  for (const { pid } of household!.facts.dwellings) expect(pids).toContain(pid);
  // A record that covers who stays is still paid to the head who left.
  expect(household!.payments.some(({ pid }) => pid === left.pid)).toBe(true);
});
