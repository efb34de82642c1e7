import { defineSubgraph } from '@one-door/kit';

/** The one-door window (一门受理窗口): an empty room, so that everything around it already has its place. */
export const window = defineSubgraph({
  name: 'window',
  tables: [],
  migrations: [],
  services: () => ({}),
  loaders: () => ({}),
  resolvers: { Query: { windowOpen: () => false } },
});
