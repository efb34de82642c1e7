export { educationShape } from './shape';
export { education } from './subgraph';
export { educationSheets } from './sheets';
