import * as hub from '../../../../subgraphs/window/words';
import { texts } from '../texts';
import { caseTexts } from './texts';

const all: Record<string, readonly [zh: string, en: string]> = { ...texts, ...caseTexts };

/** What the page says for the values of an enum, in Chinese. */
function wordsOf(group: string): Record<string, string> {
  const own = Object.entries(all).filter(([key]) => key.startsWith(`${group}.`));
  return Object.fromEntries(own.map(([key, [zh]]) => [key.slice(group.length + 1), zh]));
}

describe('the words of the page', () => {
  it.each([
    ['need', hub.needWords],
    ['channel', hub.channelWords],
    ['unit', hub.unitWords],
    ['outcome', hub.outcomeWords],
    ['state', hub.stateWords],
    ['action', hub.actionWords],
    ['escalation', hub.escalationWords],
  ])('for %s are those of papers, ledger and archive', (group, words) => {
    expect(wordsOf(group)).toEqual(words);
  });
});
