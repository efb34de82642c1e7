export * from './resolvers';
export { LedgerService, type Delivery, type FeedAnswer, type FeedInput, type RowResult } from './service';
