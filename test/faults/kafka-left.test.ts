import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startScript } from '../../infra/embedded/process-testing';
import { describeKafka } from '../support/kafka';
import { isFree } from '../support/ports';

/** A process of its own that starts a broker, says where it is, and waits. */
const starter = `require(${JSON.stringify(path.join(__dirname, '../../infra/kafka/start.ts'))})
  .startKafka({ brokers: 1 })
  .then(({ brokers }) => console.log(brokers[0]));`;

describeKafka(true)('a broker that is started', () => {
  const started = async (folder: string) => {
    const child = startScript(starter, { TMPDIR: folder });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, port: Number(/:(\d+)/.exec(line.toString())![1]) };
  };

  it.each(['SIGKILL', 'SIGINT'] as const)(
    'leaves nothing when its process ends by %s',
    async (signal) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'kafka-left-'));
      try {
        const { child, port } = await started(folder);
        expect(await isFree(port)).toBe(false);
        expect(readdirSync(folder)).toHaveLength(1);
        child.kill(signal);
        const isClean = async () => (await isFree(port)) && readdirSync(folder).length === 0;
        for (const end = Date.now() + 10_000; !(await isClean()); await sleep(50))
          if (Date.now() > end) throw new Error('something is left');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
    120_000,
  );
});
