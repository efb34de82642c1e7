import { civilAffairsShape } from '@one-door/civil-affairs';
import { disabilityShape } from '@one-door/disability';
import { educationShape } from '@one-door/education';
import { healthShape } from '@one-door/health';
import { housingShape } from '@one-door/housing';
import { humanResourcesShape } from '@one-door/human-resources';
import type { AidShape } from '@one-door/kit';
import type { SubgraphName } from '@one-door/schemas';
import { tradeUnionShape } from '@one-door/trade-union';

/** The tables that take each granting department's aid and facts. */
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
