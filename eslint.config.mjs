import js from '@eslint/js';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const departments = [
  'civil-affairs', 'education', 'finance', 'human-resources', 'housing', 'health', 'trade-union', 'disability', 'window', 'oversight',
]; // prettier-ignore

/** Dependencies run one way: department → kit → schemas. Each fence says what a folder may not import. */
const fence = (files, patterns, message) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns: [{ group: patterns, message }] }] },
});
const packages = (names) => names.map((name) => `@one-door/${name}`);

export default tseslint.config(
  {
    ignores: ['**/dist/', '**/node_modules/', '.hub/', '.turbo/', '**/generated.ts', 'gateway/console/'],
  },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX },
    rules: {
      'no-console': 'error',
      'import-x/no-cycle': 'error',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/no-require-imports': 'off',
    },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.js'] })] },
  },
  {
    files: ['infra/**', 'test/**', '**/*.mjs', 'schemas/*.ts', 'events/contracts/build/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.js', '**/*.mjs'],
    languageOptions: {
      globals: { module: 'readonly', require: 'readonly', process: 'readonly', URL: 'readonly', console: 'readonly' },
    },
  },
  fence(['schemas/**'], ['@one-door/*'], 'schemas stand beneath everything'),
  fence(
    ['events/**'],
    packages([...departments, 'kit', 'gateway', 'infra']),
    'events know nobody who sends or hears them',
  ),
  fence(['subgraphs/kit/**'], packages([...departments, 'gateway', 'infra']), 'the kit names no department'),
  ...departments.map((name) =>
    fence(
      [`subgraphs/${name}/**`],
      packages([...departments.filter((other) => other !== name), 'gateway', 'infra']),
      'a department imports the kit, never another department',
    ),
  ),
  // The last fence that fits a file is the one that holds, so that this one says it all.
  fence(
    ['subgraphs/*/rules/**'],
    [
      'typeorm',
      'graphql',
      'kafkajs',
      'pg',
      'node:fs',
      'node:http',
      'node:net',
      ...packages([...departments, 'kit', 'gateway', 'infra']),
    ],
    'rules are pure: data goes in, data comes out',
  ),
  fence(['gateway/**'], packages([...departments, 'infra']), 'the gateway knows subgraphs by their schemas only'),
);
