import {
  divisionFullName,
  getProgramme,
  inLanguage,
  type Department,
  type Language,
  type Programme as ProgrammeEntry,
} from '@one-door/schemas';
import type { AidRecordRow } from './rows';

type InLanguage = { language?: Language | null };

/** The shared types that are resolved from the catalogues, the same in every subgraph. */
export const catalogueResolvers = {
  Programme: {
    title: (programme: ProgrammeEntry, { language }: InLanguage) => inLanguage(programme.title, language ?? 'ZH'),
  },
  Division: {
    name: (division: { code: string }, { language }: InLanguage) =>
      inLanguage(divisionFullName(division.code), language ?? 'ZH'),
  },
};

/** The fields that all record types share. Detail fields need no resolver: a row has them under their name. */
export function aidRecordFields(department: Department) {
  return {
    department: () => department,
    programme: (record: AidRecordRow) => getProgramme(record.programme),
    need: (record: AidRecordRow) => getProgramme(record.programme).need,
    division: (record: AidRecordRow) => ({ code: record.division }),
    persons: (record: AidRecordRow) => record.covered.map(({ pid }) => ({ pid })),
    covered: (record: AidRecordRow) => record.covered.map(({ pid, from, to }) => ({ person: { pid }, from, to })),
  };
}
