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

  it('is given again by its number to the byte, whatever case and office have become', async () => {
    const { id, number } = await desk.accept();
    const first = await desk.print(id, 'RECEIPT');
    await desk.step(id, 'handleCase', 'part: 1, outcome: APPROVED');
    await desk.print(id, 'FEEDBACK');
    await desk.step(id, 'feedBack', 'part: 1');
    await desk.step(id, 'closeCase');
    expect(await desk.print(id, 'RECEIPT')).toMatchObject({ reason: 'CLOSED_ALREADY' });
    expect(await desk.again(`${number}-L1`)).toEqual(first);
    const elsewhere = new PaperService(desk.database, createCipher({ k1: key, k2: old }, 'k2'), old, { ...usualOffice, office: '宁阳县民政局' }); // prettier-ignore
    expect(await elsewhere.again(`${number}-L1`)).toMatchObject({ printed: { content: Buffer.from(first.content, 'base64') } }); // prettier-ignore
    const kept = await desk.get('query ($id: ID!) { case(id: $id) { papers { number kind part by digest } } }', { id });
    expect(kept.papers).toEqual([
      { number: `${number}-L1`, kind: 'RECEIPT', part: null, by: 'clerk-1', digest: first.digest },
      { number: `${number}-F1`, kind: 'FEEDBACK', part: 1, by: 'clerk-1', digest: expect.any(String) },
    ]);
  });

  it('is not to be had under a number that nobody gave, nor of before papers were kept', async () => {
    const { id, number } = await desk.accept();
    expect(await desk.again(`${number}-L1`)).toBeNull();
    await desk.print(id, 'RECEIPT');
    await desk.database.source.query(`UPDATE case_paper SET content = NULL, office = NULL WHERE case_id = $1`, [id]);
    expect(await desk.again(`${number}-L1`)).toMatchObject({ reason: 'NOT_KEPT' });
    expect(await desk.print(id, 'RECEIPT')).toMatchObject({ number: `${number}-L2` });
  });

  it('is refused where its bytes were changed, or are another paper’s', async () => {
    const { id, number } = await desk.accept();
    await desk.print(id, 'RECEIPT');
    await desk.print(id, 'APPLICATION');
    const moved = `UPDATE case_paper SET content = (SELECT content FROM case_paper WHERE number = $2) WHERE number = $1`;
    await desk.database.source.query(moved, [`${number}-L1`, `${number}-S1`]);
    const { data, errors } = await desk.ask(`{ paper(number: "${number}-L1") { __typename } }`);
    expect([data?.['paper'], errors![0]!.extensions?.['code']]).toEqual([null, 'INTERNAL']);
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
