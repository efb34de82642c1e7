import { runSubgraph } from '@one-door/kit';
import { education } from './subgraph';

void runSubgraph(education);
