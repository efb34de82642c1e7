import { papers } from './kinds';
import { paperKinds, type Paper, type PaperKind, type Standing } from './paper';

/** @returns which papers of a case as a whole, or of one of its parts, can be printed as it stands; none of one that is destroyed */
export const printableKinds = (of: Paper['of'], standing: Standing): PaperKind[] =>
  standing.whole.destroyedAt
    ? []
    : paperKinds.filter((kind) => papers[kind].of === of && !papers[kind].refuse(standing));
