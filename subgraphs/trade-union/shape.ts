import type { AidShape } from '@one-door/kit';
import { HardshipFileTable, UnionMembershipTable } from './tables/trade-union';

/** The fields of TradeUnionRecord and TradeUnionAid, and the table that fills each. */
export const tradeUnionShape: AidShape = {
  details: { hardshipFile: HardshipFileTable },
  facts: { memberships: UnionMembershipTable },
};
