import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { calendarDate } from '@one-door/kit';
import type { Keys } from '../../infra/embedded/keys';
import { demonstration, seedCounty } from '../../infra/embedded/seed';
import { generateCounty } from '../../infra/population';
import { pidOf, testHub, type TestHub } from '../support/hub';

const question = `query ($idNumber: String!) { householdOf(idNumber: $idNumber) {
  check { verdict departments { department status recordCount } } } }`;
const keyOf = (byte: number) => Buffer.alloc(32, byte).toString('base64url');
const keys = { pid: { version: 'p1', key: keyOf(7) }, registry: { id: 'k1', key: keyOf(9) } } as Keys;

describe('the demonstration, a month after it was made', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-demonstration-'));
  const madeAt = new Date(Date.now() - 30 * 86_400_000);
  let hub: TestHub;

  beforeAll(async () => {
    hub = await testHub();
    // The hub of the tests is fed; a new one is not.
    for (const { database, definition } of hub.subgraphs.values()) {
      if (definition.sheets) await database!.source.query('DELETE FROM division_feed');
    }
    writeFileSync(path.join(folder, 'county.json'), JSON.stringify({ madeAt }));
  });
  afterAll(async () => {
    await hub?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const checkOf = async (idNumber: string) => (await hub.ask(question, { idNumber })).data.householdOf.check;
  const counts = ({ departments }: { departments: { recordCount: number }[] }) =>
    departments.map(({ recordCount }) => recordCount);

  it('holds the verdicts that the start prints, once it is started again', async () => {
    const open = [...hub.subgraphs.values()];
    const made = { seed: 65, households: 200, today: calendarDate(madeAt), now: madeAt, pidOf };
    const { examples } = generateCounty(made);
    expect(await seedCounty({ keys }, made, open)).toBeGreaterThan(0);
    const aged = await checkOf(examples.clear);
    expect(aged.verdict).toBe('INCOMPLETE');

    const again = { ...demonstration(folder, keys.pid), households: 200 };
    expect(await seedCounty({ keys }, again, open)).toBe(0);
    const renewed = await checkOf(examples.clear);
    expect(renewed.verdict).toBe('CLEAR');
    expect(counts(renewed)).toEqual(counts(aged));
    expect((await checkOf(examples.found)).verdict).toBe('FOUND');
    expect((await checkOf(examples.missed)).verdict).toBe('CLEAR');
  });
});
