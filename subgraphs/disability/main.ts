import { runSubgraph } from '@one-door/kit';
import { disability } from './subgraph';

void runSubgraph(disability);
