import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { contractsFolder, readContracts } from '../load';
import { typesOf } from './types';

/** `npm run events:codegen`: writes what is made from the contracts; with --check it only compares, and exits 1 when one is stale. */
async function main(): Promise<void> {
  const check = process.argv.includes('--check');
  const contracts = readContracts();
  const files: Record<string, string> = {
    [path.join(contractsFolder, 'generated.ts')]: await typesOf(contracts),
  };
  for (const [file, text] of Object.entries(files)) {
    if (!check) writeFileSync(file, text);
    else if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
      console.error(`${path.relative(process.cwd(), file)} 已过期 is stale: npm run events:codegen`);
      process.exitCode = 1;
    }
  }
}

void main();
