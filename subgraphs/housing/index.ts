export { housingShape } from './shape';
export { housing } from './subgraph';
