import { createHash } from 'node:crypto';
import { Desk, family } from './desk.fixture';
import { rejection } from './facts.fixture';
import { readPdf } from './read-pdf.fixture';

const bytesOf = ({ content }: { content: string }) => Buffer.from(content, 'base64');

describe('a paper that is printed at the window', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await new Desk().open();
  });
  afterAll(() => desk?.close());
  const later = () => (desk.now = new Date(desk.now.getTime() + 86_400_000));

  it('is numbered after its case, and names who came', async () => {
    const { id, number } = await desk.accept();
    const paper = await desk.print(id, 'RECEIPT');
    expect(paper).toMatchObject({ number: `${number}-L1`, kind: 'RECEIPT', madeAt: desk.now.toISOString() });
    expect(createHash('sha256').update(bytesOf(paper)).digest('hex')).toBe(paper.digest);
    const { words } = await readPdf(bytesOf(paper));
    for (const word of [`${number}-L1`, family.name, family.phone]) expect(words).toContain(word);
  });

  it('lists what the family handed in, once it has', async () => {
    const { id, number } = await desk.accept();
    await desk.step(
      id,
      'handInMaterials',
      'materials: [{ name: "户口簿", original: true }, { name: "诊断证明", copies: 2 }]',
    );
    const paper = await desk.print(id, 'RECEIPT');
    expect(paper.number).toBe(`${number}-L1`);
    expect((await readPdf(bytesOf(paper))).words).toContain('收到的材料1.户口簿，原件1份2.诊断证明，复印件2份');
  });

  it('is the same paper the next day, while the case stands as it did', async () => {
    const { id } = await desk.accept();
    const first = await desk.print(id, 'APPLICATION');
    later();
    expect(await desk.print(id, 'APPLICATION', { by: 'clerk-2' })).toEqual(first);
  });

  it('is one paper for two who print it at once', async () => {
    const { id } = await desk.accept();
    const [one, other] = await Promise.all([desk.print(id, 'MANDATE'), desk.print(id, 'MANDATE')]);
    expect(one).toEqual(other);
  });

  it('is another one once the case has gone on', async () => {
    const { id, number } = await desk.accept();
    const first = await desk.print(id, 'RECEIPT');
    await desk.step(id, 'notifyMaterials', 'missing: ["租赁合同"]');
    expect(await desk.print(id, 'NOTICE')).toMatchObject({ number: `${number}-G1` });
    later();
    const second = await desk.print(id, 'RECEIPT');
    expect(second.number).toBe(`${number}-L2`);
    expect(second.digest).not.toBe(first.digest);
  });

  it('is another one of each part, and with other words', async () => {
    const { id, number } = await desk.accept([{ need: 'HOUSING' }, { need: 'MEDICAL' }]);
    await desk.step(id, 'handleCase', 'part: 1, outcome: REJECTED');
    await desk.step(id, 'handleCase', 'part: 2, outcome: REJECTED');
    const numbers = [];
    for (const more of [{ part: 1 }, { part: 2 }, { part: 1 }, { part: 1, appeal: '向上一级机关申请复核' }, { part: 1 }]) {
      const { part, ...words } = more;
      numbers.push((await desk.print(id, 'REJECTION', { part, rejection: { ...rejection, ...words } })).number);
    }
    expect(numbers).toEqual(['B1', 'B2', 'B1', 'B3', 'B1'].map((each) => `${number}-${each}`));
  }); // prettier-ignore

  it('keeps number and digest, and what it says of who came encrypted alone', async () => {
    const { id, number } = await desk.accept();
    const { digest } = await desk.print(id, 'RECEIPT');
    const rows = await desk.database.read<{ row: string }>({ name: 'kept', text: 'SELECT p::text || c::text AS row FROM case_paper p JOIN case_code c USING (case_id) WHERE case_id = $1' }, [id]); // prettier-ignore
    expect(rows).toHaveLength(1);
    expect(rows[0]!.row).toContain(`${number}-L1`);
    expect(rows[0]!.row).toContain(digest);
    for (const said of Object.values(family)) expect(rows[0]!.row).not.toContain(said);
  });

  it('is refused, in both languages, where the case does not stand so', async () => {
    const { id } = await desk.accept();
    expect(await desk.print(id, 'TRANSFER')).toEqual({ reason: 'NOT_TRANSFERRED', message: '这一件没有正在办理的转办' });
    expect(await desk.print(id, 'FEEDBACK')).toMatchObject({ reason: 'NOT_DECIDED' });
    expect(await desk.print(id, 'NOTICE')).toMatchObject({ reason: 'NOTHING_OWED' });
    expect(await desk.print(id, 'REJECTION', { rejection })).toMatchObject({ reason: 'NOT_REJECTED' });
    expect(await desk.print(id, 'TRANSFER', { part: 2 })).toMatchObject({ reason: 'NO_SUCH_PART' });
    await desk.step(id, 'transferPart', 'part: 1, to: HOUSING');
    expect(await desk.print(id, 'TRANSFER')).toMatchObject({ kind: 'TRANSFER' });
  }); // prettier-ignore

  it('is refused where nobody can say of what it is', async () => {
    const { id } = await desk.accept([{ need: 'HOUSING' }, { need: 'MEDICAL' }]);
    const bad = [
      await desk.printError(id, 'TRANSFER'),
      await desk.printError(id, 'RECEIPT', { part: 1 }),
      await desk.printError(id, 'RECEIPT', { rejection }),
      await desk.printError(id, 'REJECTION', { part: 1 }),
      await desk.printError(id, 'REJECTION', { part: 1, rejection: { ...rejection, appeal: ' ' } }),
      await desk.printError(id, 'RECEIPT', { by: '赵 某' }),
    ];
    for (const { code, message } of bad) {
      expect(code).toBe('BAD_INPUT');
      expect(message).toMatch(/\p{Script=Han}.*[a-z]{3}/u);
    }
    expect(await desk.printError('00000000-0000-4000-8000-000000000000', 'RECEIPT')).toMatchObject({ code: 'NOT_FOUND' }); // prettier-ignore
    expect(await desk.printError('x', 'RECEIPT')).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes no ID number, and does not repeat it', async () => {
    const { id } = await desk.accept();
    await desk.step(id, 'handleCase', 'part: 1, outcome: REJECTED');
    const reason = '身份证号 11010519491231002X 不符';
    const { code, message } = await desk.printError(id, 'REJECTION', { rejection: { ...rejection, reason } });
    expect(code).toBe('BAD_INPUT');
    expect(message).not.toContain('1949');
  });
});
