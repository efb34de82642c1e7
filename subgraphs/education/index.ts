export { educationShape } from './shape';
export { education } from './subgraph';
