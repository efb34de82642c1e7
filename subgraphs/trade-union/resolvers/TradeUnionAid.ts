export const TradeUnionAid = { department: () => 'TRADE_UNION' };
