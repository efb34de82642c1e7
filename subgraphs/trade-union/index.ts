export { tradeUnionShape } from './shape';
export { tradeUnion } from './subgraph';
