export * from './feeds';
export * from './import';
export { mostEnding, type Outcome } from './take-in';
export * from './undo';
