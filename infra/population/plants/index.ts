import { d1 } from './d1';
import { d2 } from './d2';
import { d5 } from './d5';
import { d3, d4, d6 } from './exclusions';
import { l1 } from './l1';
import { l2 } from './l2';
import { l3 } from './l3';
import { m1 } from './m1';
import { m2 } from './m2';
import { m3 } from './m3';
import { m4 } from './m4';
import { o1 } from './o1';
import { o2 } from './o2';
import { o3 } from './o3';
import { o4 } from './o4';
import { o5, o6, o7 } from './o5-o7';
import { pairs } from './pairs';
import type { Special } from './special';

export type { Special } from './special';

const ofRules: Special[][] = [d1, d2, d3, d4, d5, d6, m1, m2, m3, m4, o1, o2, o3, o4, o5, o6, o7, l1, l2, l3];

/** The first of each rule and sort come first, so that a small county has them all. */
const firsts = (sort: Special['sort']) => ofRules.map((table) => table.find((special) => special.sort === sort)!);
const foremost = [...firsts('PLANTED'), ...firsts('NEAR_MISS'), ...pairs];

/** Every special kind of family once, in the order in which a county has them. */
export const specials: readonly Special[] = [
  ...foremost,
  ...ofRules.flat().filter((special) => !foremost.includes(special)),
];
