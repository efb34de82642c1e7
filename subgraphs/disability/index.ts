export { disabilityShape } from './shape';
export { disability } from './subgraph';
