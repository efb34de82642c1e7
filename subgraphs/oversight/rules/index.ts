export { compare } from './compare';
export * from './dossier';
export { evaluate, type Evaluation, type Look, type Verdict } from './evaluate';
export { findingId, type Finding } from './finding';
export { hadAid, onDay } from './periods';
export { hardshipOf, type HardshipEvidence, type HardshipProfile } from './hardship';
export * from './policy';
export { routeHintsOf, type RouteHint, type RouteHints } from './route-hints';
export type { RoutingPolicy } from './routing';
