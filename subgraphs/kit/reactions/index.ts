export { hearDeaths } from './hear-changes';
export { latest } from './latest';
export type { Mark, Marked } from './marks';
export { reactionsOf, type Reactions } from './reactions';
