/** Tests sit beside what they test; one PostgreSQL serves the whole run, each test a database of its own. */
module.exports = {
  testEnvironment: 'node',
  roots: ['schemas', 'subgraphs', 'gateway', 'events', 'infra', 'test'].map((folder) => `<rootDir>/${folder}`),
  testMatch: ['**/*.test.ts'],
  modulePathIgnorePatterns: ['/dist/'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' } }] },
  moduleNameMapper: {
    '^@one-door/(schemas|events|gateway|infra)$': '<rootDir>/$1/index.ts',
    '^@one-door/(kit|civil-affairs|education|finance|human-resources|housing|health|trade-union|disability|window|oversight)$':
      '<rootDir>/subgraphs/$1/index.ts',
  },
  globalSetup: '<rootDir>/test/support/global-setup.ts',
  globalTeardown: '<rootDir>/test/support/global-teardown.ts',
  testTimeout: 30_000,
  // Half of a suite's time it waits, for databases, brokers and limits: each core has its own, also of two.
  maxWorkers: '100%',
};
