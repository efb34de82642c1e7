export { healthShape } from './shape';
export { health } from './subgraph';
export { healthSheets } from './sheets';
