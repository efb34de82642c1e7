import type { QueryFinanceBudgetArgs } from '../generated';
import type { FinanceContext } from '../subgraph';

export const Query = {
  financeBudget: (_: unknown, { year }: QueryFinanceBudgetArgs, { services }: FinanceContext) =>
    services.readBudget(year),
};
