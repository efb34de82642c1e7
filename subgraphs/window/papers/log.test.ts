import { Desk, family } from './desk.fixture';

// What fails while a paper is laid out may quote the very text that it stumbled over.
jest.mock('./render', () => ({
  render: (_paper: unknown, { applicant }: { applicant: { name: string } }) =>
    Promise.reject(new Error(`cannot lay out ${applicant.name}`)),
}));

it('a paper that cannot be laid out tells neither log nor caller who came', async () => {
  const lines: unknown[] = [];
  const note = (...line: unknown[]) => void lines.push(line);
  const desk = await new Desk().open({ log: { debug: note, info: note, warn: note, error: note } });
  try {
    const { id } = await desk.accept();
    const error = await desk.printError(id, 'RECEIPT');
    expect(error.code).toBe('INTERNAL');
    expect(lines.length).toBeGreaterThan(0);
    expect(JSON.stringify([error, lines])).not.toContain(family.name);
    const [{ count }] = (await desk.database.read({ name: 'printed', text: 'SELECT count(*)::integer AS count FROM case_paper' }, [])) as [{ count: number }]; // prettier-ignore
    expect(count).toBe(0);
  } finally {
    await desk.close();
  }
});
