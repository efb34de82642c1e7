export { allowedAgeOf } from './dossier/answers';
export { lookAtDue, type Looking } from './findings/look';
export { beginScan, endScan, scanPage, scanProgress } from './findings/scan';
export { settleUnseen } from './findings/unseen';
export { digestOf, emptyPicture, type Digest } from './projection/digest';
export { pictureTopics, takePicture } from './projection/take';
export { loadPolicies, policiesFolder } from './policy-files/load';
export * from './rules';
export { oversight } from './subgraph';
