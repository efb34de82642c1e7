import { civilAffairs, civilAffairsShape } from '@one-door/civil-affairs';
import { disability, disabilityShape } from '@one-door/disability';
import { education, educationShape } from '@one-door/education';
import { finance } from '@one-door/finance';
import { health, healthShape } from '@one-door/health';
import { housing, housingShape } from '@one-door/housing';
import { humanResources, humanResourcesShape } from '@one-door/human-resources';
import type { AidShape, SubgraphDefinition } from '@one-door/kit';
import { oversight } from '@one-door/oversight';
import type { SubgraphName } from '@one-door/schemas';
import { tradeUnion, tradeUnionShape } from '@one-door/trade-union';
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

/** The subgraphs that keep ledgers of aid, and the tables that take each one's; finance has payments instead. */
export const ledgerShapes = {
  'civil-affairs': civilAffairsShape,
  education: educationShape,
  'human-resources': humanResourcesShape,
  housing: housingShape,
  health: healthShape,
  'trade-union': tradeUnionShape,
  disability: disabilityShape,
} satisfies Partial<Record<SubgraphName, AidShape>>;
export type LedgerSubgraph = keyof typeof ledgerShapes;
