import stringWidth from 'string-width';
import { help, ledgerSubgraphs, readCommand } from './command';
import { UsageError } from '../usage';

const now = new Date('2026-11-24T02:00:00Z');
const read = (...args: string[]) => readCommand(args, now);

describe('the command line of npm run import', () => {
  it('has defaults', () =>
    expect(read('housing', '台账.csv', 'b.xlsx')).toEqual({
      kind: 'import', subgraph: 'housing', files: ['台账.csv', 'b.xlsx'], sheet: null, divisions: null, asOf: null,
      complete: false, endMany: false, dryRun: false, by: null, rejects: null, json: false,
    })); // prettier-ignore

  it('takes options before and after the files', () =>
    expect(
      read('--division', '370921,宁阳县泗店镇', 'housing', '--division=370902', 'a.csv', '--complete', '--yes', '--dry-run',
        '--by', '王芳', '--rejects', 'out', '--json', '--sheet', 'dwellings'),
    ).toMatchObject({
      divisions: ['370921', '宁阳县泗店镇', '370902'], complete: true, endMany: true, dryRun: true, by: '王芳', rejects: 'out',
      json: true, sheet: 'dwellings', files: ['a.csv'],
    })); // prettier-ignore

  it('takes a day at its end, and today as it is', () => {
    const asOf = (day: string) => (read('housing', 'a.csv', '--as-of', day) as { asOf: Date }).asOf.toISOString();
    expect(asOf('2026-11-23')).toBe('2026-11-23T15:59:59.999Z');
    expect(asOf('2026-11-24')).toBe(now.toISOString());
  });

  it.each([
    [[], { kind: 'help' }],
    [['undo', '--help'], { kind: 'help' }],
    [['formats'], { kind: 'formats', subgraph: null }],
    [['formats', 'health'], { kind: 'formats', subgraph: 'health' }],
    [['template', 'health'], { kind: 'template', subgraph: 'health', file: 'health.xlsx' }],
    [['template', 'health', '表.xlsx'], { kind: 'template', subgraph: 'health', file: '表.xlsx' }],
    [['history', 'health', '--first', '5'], { kind: 'history', subgraph: 'health', first: 5, json: false }],
    [['undo', 'health', '12'], { kind: 'undo', subgraph: 'health', feed: '12' }],
  ])('understands %j', (args, command) => expect(read(...args)).toEqual(command));

  it.each([
    ['another subgraph', ['window', 'a.csv'], 'human-resources'],
    ['no file', ['housing'], 'Name a file'],
    ['an unknown option', ['housing', 'a.csv', '--dryrun'], 'option --dryrun'],
    ['an option without its value', ['housing', 'a.csv', '--by'], 'option --by'],
    ['a day that does not exist', ['housing', 'a.csv', '--as-of', '2026-02-30'], 'must be a day'],
    ['a day to come', ['housing', 'a.csv', '--as-of', '2026-11-25'], 'future'],
    ['no divisions', ['housing', 'a.csv', '--division', ' ,'], 'needs codes'],
    ['a feed of nobody', ['undo', '12'], 'undo <subgraph> 12'],
    ['no feed', ['undo', 'housing'], 'which feed'],
    ['a feed that is no number', ['undo', 'housing', 'a.csv'], 'which feed'],
    ['two feeds', ['undo', 'housing', '12', '13'], 'What is "13" for?'],
    ['a template of nobody', ['template'], 'Name the department'],
    ['too many', ['history', 'housing', '--first', '5000'], '1 to 1000'],
  ])('refuses %s in both languages', (_, args, says) => {
    expect(() => read(...args)).toThrow(UsageError);
    expect(() => read(...args)).toThrow(says);
    expect(() => read(...args)).toThrow(/\p{Script=Han}/u);
  });

  it('is explained within 80 columns, with every department', () => {
    for (const line of help.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    for (const name of ledgerSubgraphs) expect(help).toContain(name);
  });
});
