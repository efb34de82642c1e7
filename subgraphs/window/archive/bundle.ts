import { createHash } from 'node:crypto';
import { calendarDate } from '@one-door/kit';
import { zipSync, type Zippable } from 'fflate';
import type { Archived } from './archived';
import { contentsPage, paperPath } from './contents';
import { stepsCsv } from './steps-sheet';

/** The archive of one case, as one file. */
export interface Bundle {
  /** The case's number and .zip. */
  fileName: string;
  /** SHA-256 of the content, in hex. */
  digest: string;
  content: Buffer;
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const json = (value: unknown) => Buffer.from(`${JSON.stringify(value, null, 2)}\n`);

/** All of the case, as programs read it. */
const caseJson = ({ whole, applicant, steps, papers }: Archived) =>
  json({
    ...whole,
    applicant,
    steps,
    papers: papers.map(({ number, kind, part, madeAt, by, digest }) => ({ number, kind, part, madeAt, by, digest })),
  });

/** A zip has times without a zone: noon of the day, so that it is that day's wherever the bytes are made. */
function zipTime(closedAt: Date): Date {
  const [year, month, day] = calendarDate(closedAt).split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, day, 12);
}

/**
 * 档案: a closed case as one .zip of its contents page, papers, steps and data, with a manifest of what each file must be.
 * Pure: the same case with the same papers gives the same bytes, on any machine; nothing is packed, since packers differ.
 */
export function bundle(archived: Archived): Bundle {
  const { number, closedAt, keptUntil } = archived.whole;
  const files: [name: string, bytes: Uint8Array][] = [
    ['index.html', Buffer.from(contentsPage(archived))],
    ['steps.csv', Buffer.from(stepsCsv(archived.steps))],
    ['case.json', caseJson(archived)],
    ...archived.papers.flatMap((paper): [string, Uint8Array][] => (paper.pdf ? [[paperPath(paper), paper.pdf]] : [])),
  ];
  const manifest = {
    number,
    closedAt,
    keptUntil,
    files: files.map(([name, bytes]) => ({ name, bytes: bytes.length, sha256: sha256(bytes) })),
  };
  const entries: Zippable = Object.fromEntries([['manifest.json', json(manifest)], ...files]);
  const content = Buffer.from(zipSync(entries, { level: 0, mtime: zipTime(closedAt) }));
  return { fileName: `${number}.zip`, digest: sha256(content), content };
}
