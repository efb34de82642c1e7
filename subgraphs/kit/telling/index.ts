export * from './aid';
export * from './fact';
export * from './heartbeat';
export * from './telling';
export * from './tell-feeds';
