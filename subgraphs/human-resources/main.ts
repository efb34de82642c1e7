import { runSubgraph } from '@one-door/kit';
import { humanResources } from './subgraph';

void runSubgraph(humanResources);
