const { TestEnvironment } = require('jest-environment-node');

/** One test that fails has noticed the mutant: the others need not run. */
module.exports = class FailFast extends TestEnvironment {
  async handleTestEvent({ name, test }) {
    if (name === 'test_fn_failure') this.hasFailed = true;
    if (name === 'test_start' && this.hasFailed) test.mode = 'skip';
  }
};
