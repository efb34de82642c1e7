import { runSubgraph } from '@one-door/kit';
import { tradeUnion } from './subgraph';

void runSubgraph(tradeUnion);
