import { AidRecords1764000000001, aidReader, aidTables, defineSubgraph, Feeds1764000000000 } from '@one-door/kit';
import { TellMemberships1764000000610 } from './migrations/tell-memberships';
import { TradeUnion1764000000600 } from './migrations/trade-union';
import { Person } from './resolvers/Person';
import { TradeUnionAid } from './resolvers/TradeUnionAid';
import { TradeUnionRecord } from './resolvers/TradeUnionRecord';
import { tradeUnionShape } from './shape';
import { tradeUnionSheets } from './sheets';

/** The trade union (总工会). */
export const tradeUnion = defineSubgraph({
  name: 'trade-union',
  tables: aidTables(tradeUnionShape),
  migrations: [Feeds1764000000000, AidRecords1764000000001, TradeUnion1764000000600, TellMemberships1764000000610],
  services: ({ database }) => ({ newLoaders: aidReader(database, 'TRADE_UNION', tradeUnionShape) }),
  loaders: ({ newLoaders }) => newLoaders(),
  sheets: tradeUnionSheets,
  resolvers: { Person, TradeUnionAid, TradeUnionRecord },
});
