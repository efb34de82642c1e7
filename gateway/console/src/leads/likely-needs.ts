import { asked } from '../cases/programmes';
import type { Lead } from '../hub/leads';
import type { LeadSay } from './say';

/** What those whom it is about may need, in words: the programme, the needs, or that nobody knows yet. */
export function likelyNeeds({ needs, programme }: Pick<Lead, 'needs' | 'programme'>, say: LeadSay): string {
  const said = needs.map((need, i) => asked({ need, programme: i === 0 ? programme : null }, say));
  return said.length ? say.list(said) : say('notClear');
}
