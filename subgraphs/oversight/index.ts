export { loadPolicies, policiesFolder } from './policy-files/load';
export * from './rules';
export { oversight } from './subgraph';
