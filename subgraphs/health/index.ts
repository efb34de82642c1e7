export { healthShape } from './shape';
export { health } from './subgraph';
