import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** `npm run mutation [-- --mutate <files>]`: the second evaluator's judgement first, then Stryker on the rules. */
const folder = mkdtempSync(path.join(tmpdir(), 'one-door-mutation-'));
const cases = path.join(folder, 'cases.json');
const root = path.join(path.dirname(require.resolve('@one-door/test/package.json')), '..');
function run(args: string[]): void {
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MUTATION_CASES: cases },
  });
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    process.exit(status ?? 1);
  }
}
run([path.join(__dirname, 'prepare.js'), cases]);
const stryker = path.join(path.dirname(require.resolve('@stryker-mutator/core/package.json')), 'bin', 'stryker.js');
run([stryker, 'run', 'test/mutation/stryker.config.json', ...process.argv.slice(2)]);
rmSync(folder, { recursive: true });
