import { testSubgraph, type OpenSubgraph } from '@one-door/kit';
import { oversight } from '@one-door/oversight';
import { StoppedError } from '../terminal';
import { runScan } from './run-scan';

describe('a scan on all cores', () => {
  let open: OpenSubgraph & { databaseUrl: string };
  const rows = async (text: string) => (await open.database!.source.query(text)) as object[];
  beforeAll(async () => {
    open = await testSubgraph(oversight);
  });
  afterAll(() => open.close());

  const scan = (signal: AbortSignal, onProgress?: () => void) =>
    runScan({ url: open.databaseUrl, database: open.database!, env: {}, signal, ...(onProgress && { onProgress }) });

  it('is stopped by a signal that comes before its workers do, and goes on from there', async () => {
    const halt = new AbortController();
    await expect(scan(halt.signal, () => halt.abort(new StoppedError()))).rejects.toThrow(StoppedError);
    expect(await rows('SELECT FROM scan WHERE ended_at IS NULL')).toHaveLength(1);
    expect(await rows('SELECT FROM scan_slice WHERE done')).toEqual([]);
    await scan(new AbortController().signal);
    expect(await rows('SELECT FROM scan WHERE ended_at IS NULL')).toEqual([]);
  });
});
