import { normaliseIdNumber } from '@one-door/kit';
import type { QueryPersonArgs } from '../generated';
import type { OversightContext } from '../subgraph';
import { findingQueries } from './findings';

export const Query = {
  /** Every well-formed number is a person here; whether anybody knows that person, the departments say. */
  person: (_: unknown, { idNumber }: QueryPersonArgs, { services }: OversightContext) => ({
    pid: services.pidOf(normaliseIdNumber(idNumber)),
  }),
  ...findingQueries,
};
