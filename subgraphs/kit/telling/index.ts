export * from './aid';
export * from './fact';
export * from './telling';
export * from './tell-feeds';
