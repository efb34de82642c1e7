import { civilAffairs } from '@one-door/civil-affairs';
import { disability } from '@one-door/disability';
import { education } from '@one-door/education';
import { finance } from '@one-door/finance';
import { health } from '@one-door/health';
import { housing } from '@one-door/housing';
import { humanResources } from '@one-door/human-resources';
import type { SubgraphDefinition } from '@one-door/kit';
import { oversight } from '@one-door/oversight';
import { tradeUnion } from '@one-door/trade-union';
import { window } from '@one-door/window';

/** Every subgraph, in the order of the ports. */
export const subgraphs: readonly SubgraphDefinition[] = [
  civilAffairs,
  education,
  finance,
  humanResources,
  housing,
  health,
  tradeUnion,
  disability,
  window,
  oversight,
];
