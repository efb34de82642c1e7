export * from './dossier';
export { evaluate, type Evaluation, type Look, type Verdict } from './evaluate';
export { findingId, type Finding } from './finding';
export { loadPolicies, policiesFolder } from './load-policies';
export * from './policy';
