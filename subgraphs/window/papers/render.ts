import { fill, type Imprint } from './fill';
import { draw } from './layout/draw';
import { layOut } from './layout/lay-out';
import type { Office } from './office';
import type { Facts, Paper } from './paper';

/** A paper as PDF. The same arguments give the same bytes, on any machine and in any time zone. */
export const render = (paper: Paper, facts: Facts, imprint: Imprint, office: Office): Promise<Buffer> =>
  // The file's own title holds no name: it is shown in lists.
  draw(layOut(fill(paper, facts, imprint, office)), `${paper.title.zh} ${imprint.number}`, imprint.madeAt);
