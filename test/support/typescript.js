/**
 * Lets a child process of a test run .ts files as they stand: `node -r …/typescript.js -e …`. Jest has its own way,
 * which does not reach beyond its processes.
 */
const { transformFileSync } = require('@swc/core');

require.extensions['.ts'] = (module, file) =>
  module._compile(
    transformFileSync(file, {
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'commonjs', ignoreDynamic: true },
    }).code,
    file,
  );
