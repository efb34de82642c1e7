export { tradeUnionShape } from './shape';
export { tradeUnion } from './subgraph';
export { tradeUnionSheets } from './sheets';
