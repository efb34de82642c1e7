import { runSubgraph } from '@one-door/kit';
import { housing } from './subgraph';

void runSubgraph(housing);
