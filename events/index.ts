export * from './bus';
export type * from './contracts/generated';
export { EventContractError, validateEvent } from './contracts/validate';
export * from './envelope';
export { kafkaBus } from './kafka/bus';
export type { KafkaLine, KafkaOptions } from './kafka/client';
export { kafkaSettings, type KafkaSettings } from './kafka/settings';
export { postgresBus } from './postgres/bus';
export * from './topics';
