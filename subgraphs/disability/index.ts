export { disabilityShape } from './shape';
export { disability } from './subgraph';
export { disabilitySheets } from './sheets';
