export { hearTransfers } from './hear';
export { handlingResolvers } from './resolvers';
export { HandlingService } from './service';
