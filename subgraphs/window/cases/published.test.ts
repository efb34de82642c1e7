import { possibleFor, isRefused } from './perform';
import { accepted, go } from './walk.fixture';
import type { Action } from './machine';

function walked(...actions: Action[]) {
  let whole = accepted();
  for (const action of actions) {
    const taken = go(whole, action);
    if (isRefused(taken)) throw new Error(`${action}: ${taken.refused}`);
    ({ whole } = taken);
  }
  return whole;
}

describe('a case that is fed back', () => {
  it('is published once', () => {
    const published = walked('HANDLE', 'FEED_BACK', 'PUBLISH');
    expect(go(published, 'PUBLISH')).toEqual({ refused: 'PUBLISHED_ALREADY' });
    expect(possibleFor(published, 1)).not.toContain('PUBLISH');
  });

  it('can be published anew once it was reopened', () => {
    const reopened = walked('HANDLE', 'FEED_BACK', 'PUBLISH', 'CLOSE', 'REOPEN', 'HANDLE', 'FEED_BACK');
    expect(isRefused(go(reopened, 'PUBLISH'))).toBe(false);
  });
});
