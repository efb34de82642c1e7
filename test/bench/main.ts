import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { alone } from './alone';
import { events } from './events';
import { figureLine, type Figure } from './figures';
import { imports } from './import';
import { memory } from './memory';
import { readOptions, usage, type Options } from './options';
import { rules } from './rules';
import { scan } from './scan';
import { whole } from './whole';
import { windows } from './window';

const parts: Record<string, (options: Options, folder: string) => Promise<Figure[]>> = {
  rules,
  alone,
  whole,
  memory,
  import: imports,
  scan,
  events,
  window: windows,
};

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  const unknown = options.parts.filter((name) => !(name in parts));
  if (unknown.length) throw new Error(`no part ${unknown.join(', ')}\n${usage}`);
  const chosen = options.parts.length ? options.parts : Object.keys(parts);

  const folder = mkdtempSync(path.join(tmpdir(), 'one-door-bench-'));
  chmodSync(folder, 0o755); // PostgreSQL's user has to pass.
  console.log(`Node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model.trim()}; logs in ${folder}`);
  const figures: Figure[] = [];
  for (const name of chosen) figures.push(...(await parts[name]!(options, folder)));
  rmSync(folder, { recursive: true, force: true });
  console.log(`\n${figures.map(figureLine).join('\n')}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
