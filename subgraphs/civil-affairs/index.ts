export { createCipher, type Cipher } from './registry/cipher';
export { writeRegistry, type Registration } from './registry/write';
export { civilAffairsShape } from './shape';
export { civilAffairs } from './subgraph';
export { civilAffairsSheets } from './sheets';
