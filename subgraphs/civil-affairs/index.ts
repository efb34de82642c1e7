export { civilAffairsShape } from './shape';
export { civilAffairs } from './subgraph';
export { civilAffairsSheets } from './sheets';
