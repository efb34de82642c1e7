import { runSubgraph } from '@one-door/kit';
import { health } from './subgraph';

void runSubgraph(health);
