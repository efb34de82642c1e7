export { humanResourcesShape } from './shape';
export { humanResources } from './subgraph';
export { humanResourcesSheets } from './sheets';
