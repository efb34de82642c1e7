import { topicNames } from '@one-door/events';
import { subgraphNames } from '@one-door/schemas';
import stringWidth from 'string-width';
import { UsageError } from '../usage';
import { help, readCommand } from './command';

const read = (...args: string[]) => readCommand(args);

describe('the command line of npm run events', () => {
  it.each([
    [[], null],
    [['retry', '--help'], null],
    [['dead'], { kind: 'dead', subgraphs: [], all: false, json: false }],
    [['dead', 'housing', 'health', '--all', '--json'], { kind: 'dead', subgraphs: ['housing', 'health'], all: true, json: true }],
    [['lag', 'oversight', '--json'], { kind: 'lag', subgraphs: ['oversight'], json: true }],
    [['retry', 'housing', '3', '4', '3'], { kind: 'settle', how: 'RETRIED', subgraph: 'housing', ids: ['3', '4'] }],
    [['retry', 'housing', '--all'], { kind: 'settle', how: 'RETRIED', subgraph: 'housing', ids: null }],
    [['drop', 'housing', '3'], { kind: 'settle', how: 'DROPPED', subgraph: 'housing', ids: ['3'] }],
    [['replay', 'oversight'], { kind: 'replay', subgraph: 'oversight', topics: [] }],
    [['replay', 'oversight', 'aid', 'fact'], { kind: 'replay', subgraph: 'oversight', topics: ['aid', 'fact'] }],
  ])('understands %j', (args, command) => expect(read(...args)).toEqual(command)); // prettier-ignore

  it.each([
    ['another command', ['list'], 'No command "list"'],
    ['another subgraph', ['dead', 'mars'], 'No subgraph "mars"'],
    ['no subgraph', ['replay'], 'Name the subgraph'],
    ['a number in place of a subgraph', ['retry', '12'], 'No subgraph "12"'],
    ['no letter', ['retry', 'housing'], 'Say which'],
    ['a letter that is no number', ['drop', 'housing', 'x'], 'Say which'],
    ['letters and all of them', ['retry', 'housing', '3', '--all'], 'Say which'],
    ['to drop all unseen', ['drop', 'housing', '--all'], '--all is of no use'],
    ['JSON of a replay', ['replay', 'housing', '--json'], '--json is of no use'],
    ['another topic', ['replay', 'housing', 'weather'], 'No topic "weather"'],
    ['an unknown option', ['dead', '--every'], 'option --every'],
  ])('refuses %s in both languages', (_, args, says) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(says);
    expect(() => read(...args)).toThrow(/\p{Script=Han}/u);
  });

  it('is explained within 80 columns, with every subgraph and topic', () => {
    for (const line of help.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    for (const name of [...subgraphNames, ...topicNames]) expect(help).toContain(name);
  });
});
