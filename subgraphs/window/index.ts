export { window } from './subgraph';
