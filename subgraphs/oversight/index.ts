export * from './rules';
export { oversight } from './subgraph';
