import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { parse, printSchema, type GraphQLSchema } from 'graphql';
import { schemasFolder, subgraphNames, subgraphSdl, type SubgraphName } from './index';

const header =
  '// Written by `npm run codegen` from schemas/*.graphql. Types only; change the SDL instead.\n/* eslint-disable */\n';

/** @returns the TypeScript types of a subgraph's SDL: its enums, inputs and the arguments of its fields */
async function typesOf(name: SubgraphName): Promise<string> {
  const schema: GraphQLSchema = buildSubgraphSchema({ typeDefs: parse(subgraphSdl(name)) });
  const text = await codegen({
    filename: 'generated.ts',
    schema: parse(printSchema(schema)),
    documents: [],
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
    config: {
      enumsAsTypes: true,
      skipTypename: true,
      useTypeImports: true,
      scalars: { Date: 'string', DateTime: 'string', Decimal: 'string' },
    },
  });
  return header + text;
}

/** `npm run codegen`: writes the types of every subgraph; with --check it only compares, and exits 1 when one is stale. */
async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  for (const name of subgraphNames) {
    const file = path.join(path.dirname(schemasFolder), 'subgraphs', name, 'generated.ts');
    const text = await typesOf(name);
    if (!check) writeFileSync(file, text);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      console.error(`subgraphs/${name}/generated.ts 已过期 is stale: npm run codegen`);
      process.exitCode = 1;
    }
  }
}

void main();
