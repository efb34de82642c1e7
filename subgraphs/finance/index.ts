export { financeShape } from './shape';
export { finance } from './subgraph';
export { financeSheets } from './sheets';
