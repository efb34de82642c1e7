import { runSubgraph } from '@one-door/kit';
import { civilAffairs } from './subgraph';

void runSubgraph(civilAffairs);
