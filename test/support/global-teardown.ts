import { rmSync } from 'node:fs';

export default async function teardown(): Promise<void> {
  const running = globalThis.hubTestPostgres;
  if (!running) return;
  await running.server.stop();
  rmSync(running.folder, { recursive: true, force: true });
}
