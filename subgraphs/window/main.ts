import { runSubgraph } from '@one-door/kit';
import { window } from './subgraph';

void runSubgraph(window);
