import { runSubgraph } from '@one-door/kit';
import { finance } from './subgraph';

void runSubgraph(finance);
