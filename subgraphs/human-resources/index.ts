export { humanResourcesShape } from './shape';
export { humanResources } from './subgraph';
