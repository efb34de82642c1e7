import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createCipher } from '@one-door/kit';
import { Desk } from './desk.fixture';
import { usualOffice } from './office';
import { PaperService } from './service';

describe('a paper that is printed again when the window has changed', () => {
  let desk: Desk;
  const key = Buffer.alloc(32, 11);
  const old = Buffer.alloc(32, 10);
  beforeAll(async () => {
    desk = await new Desk().open();
  });
  afterAll(() => desk?.close());
  const at = new Date('2026-11-26T02:00:00.000Z');
  const input = { kind: 'RECEIPT', part: null, by: 'clerk-1', rejection: null } as const;
  const printedBy = async (service: PaperService, id: string) => {
    const outcome = await service.print({ ...input, case: id }, at);
    if (!outcome || 'refused' in outcome) throw new Error('not printed');
    return outcome.printed;
  };

  it('has a number of its own where it looks different: a number never stands on two papers', async () => {
    const { id, number } = await desk.accept();
    const cipher = createCipher({ k1: key }, 'k1');
    const under = (office: string | null) => new PaperService(desk.database, cipher, key, { ...usualOffice, office });
    const first = await printedBy(under(null), id);
    const second = await printedBy(under('宁阳县民政局'), id);
    expect([first.number, second.number]).toEqual([`${number}-L1`, `${number}-L2`]);
    expect(await printedBy(under('宁阳县民政局'), id)).toEqual(second);
  });

  it('has the code that the family holds already, under whatever key', async () => {
    const { id } = await desk.accept();
    const cipher = createCipher({ k1: key }, 'k1');
    const first = await printedBy(new PaperService(desk.database, cipher, old, usualOffice), id);
    expect(await printedBy(new PaperService(desk.database, cipher, key, usualOffice), id)).toEqual(first);
  });

  it('bears the name that the setting gives the office', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hub-door-'));
    const file = path.join(folder, 'door.json');
    writeFileSync(file, '{"office": "宁阳县民政局"}');
    const other = await new Desk().open({ env: { HUB_DOOR_FILE: file } });
    try {
      const mine = await desk.print((await desk.accept()).id, 'RECEIPT');
      const theirs = await other.print((await other.accept()).id, 'RECEIPT');
      expect(theirs.digest).not.toBe(mine.digest);
    } finally {
      await other.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
