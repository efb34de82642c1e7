import { possibleFor } from './perform';
import { accepted, go } from './walk.fixture';
import { walked } from '../papers/facts.fixture';

describe('a case that is closed', () => {
  const { whole } = walked(['HANDLE', 'FEED_BACK', 'CLOSE'], accepted());

  it('can be reopened, and nothing else is done to it', () => {
    expect(possibleFor(whole, 1)).toEqual(['REOPEN']);
  });

  it.each(['RECORD_SATISFACTION', 'PUBLISH', 'CLOSE'] as const)('says of %s that it is closed', (action) => {
    expect(go(whole, action)).toEqual({ refused: 'CLOSED_ALREADY' });
  });
});
