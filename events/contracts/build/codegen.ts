import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { contractsFolder, eventsFolder, readContracts } from '../load';
import { asyncApiOf } from './asyncapi';
import { pageOf } from './page';
import { typesOf } from './types';

/** Written as `npm run format` would, so that the two never undo each other. */
const formatted = async (file: string, text: string) =>
  [file, await format(text, { ...(await resolveConfig(file)), filepath: file })] as const;

/** `npm run events:codegen`: writes what is made from the contracts; with --check it only compares, and exits 1 when one is stale. */
async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const contracts = readContracts();
  const files = [
    [path.join(contractsFolder, 'generated.ts'), await typesOf(contracts)] as const,
    await formatted(path.join(contractsFolder, 'README.md'), pageOf(contracts)),
    await formatted(path.join(eventsFolder, 'asyncapi.yaml'), asyncApiOf(contracts)),
  ];
  for (const [file, text] of files) {
    if (!check) writeFileSync(file, text);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      console.error(`${path.relative(process.cwd(), file)} 已过期 is stale: npm run events:codegen`);
      process.exitCode = 1;
    }
  }
}

void main();
