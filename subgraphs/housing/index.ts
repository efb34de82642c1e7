export { housingShape } from './shape';
export { housing } from './subgraph';
export { housingSheets } from './sheets';
