import { runSubgraph } from '@one-door/kit';
import { oversight } from './subgraph';

void runSubgraph(oversight);
