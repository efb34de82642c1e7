export { createGateway, defaultDeadlineMs, type GatewayOptions } from './server';
export { httpSource } from './sources/http';
export { localSource } from './sources/local';
export type { Source } from './sources/source';
