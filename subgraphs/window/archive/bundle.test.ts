import { createHash } from 'node:crypto';
import { inflate, listEntries, verify } from '../../kit/files/zip';
import { applicant } from '../papers/facts.fixture';
import { archived, receipt } from './archived.fixture';
import { bundle, type Bundle } from './bundle';

/** By the hub's own reader, which shares nothing with the writer and holds it to its check sums. */
async function filesIn({ content }: Bundle): Promise<Map<string, Buffer>> {
  const files = new Map<string, Buffer>();
  for (const [name, entry] of listEntries(content)) {
    await verify(content, entry);
    files.set(name, Buffer.concat([...inflate(content, entry)]));
  }
  return files;
}
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (files: Map<string, Buffer>, name: string) => files.get(name)!.toString('utf8');

describe('the archive of a closed case', () => {
  it('is the same bytes whenever it is made, named by the case’s number', () => {
    const [one, other] = [bundle(archived()), bundle(archived())];
    expect(one.content.equals(other.content)).toBe(true);
    expect(one).toMatchObject({ fileName: '370921101-2026-000001.zip', digest: sha256(one.content) });
    expect(bundle(archived({ applicant: { ...applicant, phone: null } })).digest).not.toBe(one.digest);
  });

  it('has a manifest that is true of every other file', async () => {
    const files = await filesIn(bundle(archived()));
    const manifest = JSON.parse(text(files, 'manifest.json'));
    expect(manifest).toMatchObject({ number: '370921101-2026-000001', closedAt: '2026-11-24T08:00:00.000Z', keptUntil: '2036-11-24' }); // prettier-ignore
    expect(manifest.files).toEqual(
      [...files].slice(1).map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
    );
    expect([...files.keys()]).toEqual(['manifest.json', 'index.html', 'steps.csv', 'case.json', 'papers/370921101-2026-000001-L1.pdf']); // prettier-ignore
  });

  it('has the papers as they were printed, and says which it has not', async () => {
    const files = await filesIn(bundle(archived()));
    expect(files.get('papers/370921101-2026-000001-L1.pdf')).toEqual(receipt);
    const page = text(files, 'index.html');
    expect(page).toContain('<a href="papers/370921101-2026-000001-L1.pdf">370921101-2026-000001-L1</a>');
    expect(page).toContain('370921101-2026-000001-S1（印发时尚未留存）');
  });

  it('says every step in Chinese, and all of the case as data', async () => {
    const files = await filesIn(bundle(archived()));
    const [heads, ...rows] = text(files, 'steps.csv').replace(/\r\n$/, '').split('\r\n');
    expect(heads).toBe('\ufeff序号,时间,第几件,步骤,经办,原状态,新状态,逾期,内容,说明');
    expect(rows[0]).toBe('2,2026-11-24 11:00:00,1,转办,clerk-1,已受理,已转办,,住房城乡建设部门；尚未核查,理由');
    expect(rows.map((row) => row.split(',')[3])).toEqual(['转办', '接办', '决定', '反馈', '记录满意度', '办结归档']);
    const data = JSON.parse(text(files, 'case.json'));
    expect(data).toMatchObject({ applicant, closedAt: '2026-11-24T08:00:00.000Z', steps: rows.map(() => ({ by: 'clerk-1' })), handedIn: [{ name: '身份证', copies: 2 }] }); // prettier-ignore
  });

  it('runs nothing that somebody told at the window, in no browser and no spreadsheet', async () => {
    const { steps } = archived();
    const odd = archived({
      applicant: { ...applicant, name: '<script>赵</script>' },
      steps: [{ ...steps[0]!, note: '=1+1' }],
    });
    const files = await filesIn(bundle(odd));
    expect(text(files, 'index.html')).toContain('&lt;script&gt;赵&lt;/script&gt;');
    expect(text(files, 'index.html')).not.toContain('<script');
    expect(text(files, 'steps.csv')).toContain(",'=1+1");
  });
});
