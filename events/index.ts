export * from './bus';
export type * from './contracts/generated';
export { EventContractError, validateEvent } from './contracts/validate';
export * from './envelope';
export { postgresBus } from './postgres/bus';
export * from './topics';
