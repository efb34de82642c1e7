import DataLoader from 'dataloader';
import type { CalendarDate } from '@one-door/kit';
import type { HouseholdRow, PersonRow, RegistryReader } from './reader';

/** Loaders of one request; `householdsOf` is asked by person and day. */
export interface RegistryLoaders {
  household: DataLoader<string, HouseholdRow | null>;
  householdsOf: DataLoader<{ pid: string; on: CalendarDate }, HouseholdRow[], string>;
  person: DataLoader<string, PersonRow | null>;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** @param today the day that "registered in" means */
export function registryLoaders(registry: RegistryReader, today: CalendarDate): RegistryLoaders {
  return {
    household: new DataLoader(async (ids) => {
      const rows = await registry.households(
        ids.filter((id) => uuid.test(id)),
        today,
      );
      const known = new Map(rows.map((row) => [row.id, row]));
      return ids.map((id) => known.get(id.toLowerCase()) ?? null);
    }),
    householdsOf: new DataLoader(
      async (keys) => {
        const days = [...new Set(keys.map(({ on }) => on))];
        const answers = await Promise.all(
          days.map((day) =>
            registry.householdsOf(
              keys.filter(({ on }) => on === day).map(({ pid }) => pid),
              day,
            ),
          ),
        );
        const byDay = new Map(days.map((day, i) => [day, answers[i]!]));
        return keys.map(({ pid, on }) => byDay.get(on)!.filter((row) => row.ofPid === pid));
      },
      { cacheKeyFn: ({ pid, on }) => `${pid} ${on}` },
    ),
    person: new DataLoader(async (pids) => {
      const rows = await registry.persons(pids, today);
      const known = new Map(rows.map((row) => [row.pid, row]));
      return pids.map((pid) => known.get(pid) ?? null);
    }),
  };
}
