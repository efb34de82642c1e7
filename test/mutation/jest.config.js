const project = require('../../jest.config');

/**
 * What a mutant is held against: the second evaluator's judgement of every kind of family, and the tests of what it does
 * not judge. Each loads the rules alone, in a tenth of a second; the rest of the project takes two to load, and would
 * for each of a thousand mutants.
 */
module.exports = {
  ...project,
  rootDir: '../..',
  testMatch: ['<rootDir>/test/mutation/cases.test.ts', '<rootDir>/subgraphs/oversight/rules/hardship.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  globalSetup: undefined,
  globalTeardown: undefined,
};
