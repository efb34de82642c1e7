export * from './bus';
export { postgresBus } from './postgres/bus';
export * from './topics';
