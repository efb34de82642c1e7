import { readFileSync } from 'node:fs';
import path from 'node:path';
import { programmes, type Title } from '@one-door/schemas';
import { z } from 'zod';
import { inBoth } from './text';

const steps = z.array(inBoth, '请逐条列出 list them one by one').min(1, '至少写一条 write one at least').max(20);

/** What may be said of a programme to whoever asks. */
export const guideFields = {
  forWhom: inBoth,
  /** How much. */
  standard: inBoth,
  /** How to apply, step by step. */
  procedure: steps,
  materials: steps,
  /** Beside the limits that the hub runs: when it is paid, or when in the year to apply. */
  timeLimit: inBoth,
  basis: inBoth,
  status: z.enum(['confirmed', 'to-confirm'], '请写 confirmed（已确认）或 to-confirm（待确认） write confirmed or to-confirm'), // prettier-ignore
};

/** One programme as the public reads it. */
export interface GuideEntry {
  programme: string;
  forWhom: Title;
  standard: Title;
  procedure: Title[];
  materials: Title[];
  timeLimit: Title;
  basis: Title;
  status: 'confirmed' | 'to-confirm';
}

/** What a county says otherwise, by programme. */
export type CountyGuide = Readonly<Record<string, { [Field in keyof GuideEntry]?: GuideEntry[Field] | undefined }>>;

/** The guide as policy officers keep it for everybody, in the order of the catalogue. */
export const usualGuide = JSON.parse(
  readFileSync(path.join(path.dirname(require.resolve('@one-door/window/package.json')), 'door', 'guide.json'), 'utf8'),
) as readonly GuideEntry[];

/** @returns the guide with what a county says otherwise */
export const guideWith = (county: CountyGuide): GuideEntry[] =>
  usualGuide.map((entry) => ({ ...entry, ...county[entry.programme] }) as GuideEntry);

/** @returns whether the catalogue has this programme */
export const isProgramme = (code: string): boolean => programmes.has(code);
