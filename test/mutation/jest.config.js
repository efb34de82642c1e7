const { globalSetup, globalTeardown, ...project } = require('../../jest.config.js');

/** How Stryker runs the tests of the rules some two thousand times; README.md says why it is not as `npm test` does. */
module.exports = {
  ...project,
  rootDir: '../..',
  testEnvironment: require.resolve('./fail-fast'),
  roots: ['<rootDir>/test/mutation'],
  testMatch: ['<rootDir>/test/mutation/rules-tests.ts'],
  // Not all of dist/: Stryker's copy of the project, in which this runs, is itself in one.
  modulePathIgnorePatterns: ['<rootDir>/test/mutation/dist/'],
  testPathIgnorePatterns: ['/node_modules/'],
  moduleNameMapper: { '/load$': '<rootDir>/test/mutation/policies.ts', ...project.moduleNameMapper },
};
