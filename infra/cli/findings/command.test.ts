import stringWidth from 'string-width';
import { UsageError } from '../usage';
import { help, readCommand } from './command';

const whole = { filter: { shown: true }, order: 'OPENED_NEWEST' };

describe('the command line of npm run findings', () => {
  it.each([
    [[], null],
    [['export', '--help'], null],
    [['list'], { kind: 'list', ...whole, first: 20, after: null, json: false }],
    [['list', '--first', '200', '--json', '--order', 'amount-greatest'], { kind: 'list', ...whole, order: 'AMOUNT_GREATEST', first: 200, after: null, json: true }],
    [['list', '--status', 'confirmed'], { kind: 'list', filter: { status: ['CONFIRMED'], shown: null }, order: 'OPENED_NEWEST', first: 20, after: null, json: false }],
    [['list', '--status', 'confirmed', '--gone'], { kind: 'list', filter: { status: ['CONFIRMED'], shown: false }, order: 'OPENED_NEWEST', first: 20, after: null, json: false }],
    [['show', "'-bcdefghijklmnopqrstuv"], { kind: 'show', id: '-bcdefghijklmnopqrstuv', json: false }],
    [['show', '-bcdefghijklmnopqrstuv'], { kind: 'show', id: '-bcdefghijklmnopqrstuv', json: false }],
    [['show', '--json', '--cdefghijklmnopqrstuv'], { kind: 'show', id: '--cdefghijklmnopqrstuv', json: true }],
    [['show', '--', '-bcdefghijklmnopqrstuv'], { kind: 'show', id: '-bcdefghijklmnopqrstuv', json: false }],
    [['export'], { kind: 'export', ...whole, file: 'findings.csv', format: 'csv' }],
    [['export', '--out', '疑点.XLSX'], { kind: 'export', ...whole, file: '疑点.XLSX', format: 'xlsx' }],
    [['export', '--format', 'xlsx', '--all'], { kind: 'export', order: 'OPENED_NEWEST', filter: { shown: null }, file: 'findings.xlsx', format: 'xlsx' }],
    [['export', '--gone', '--kind', 'missed,lapsed', '--rule', 'd1', '--rule', 'M1', '--department', 'civil-affairs', '--division', '3709、370921101', '--status', 'under-verification', '--amount', '1000..', '--opened', '2026-11-01..2026-11-30'],
      { kind: 'export', order: 'OPENED_NEWEST', file: 'findings.csv', format: 'csv', filter: { shown: false, kinds: ['MISSED', 'LAPSED'], rules: ['D1', 'M1'], departments: ['CIVIL_AFFAIRS'], divisions: ['3709', '370921101'], status: ['UNDER_VERIFICATION'], amount: { from: '1000', to: null }, openedBetween: { from: '2026-11-01', to: '2026-11-30' } } }],
  ])('understands %j', (args, command) => expect(readCommand(args)).toEqual(command)); // prettier-ignore

  it.each([
    ['an unknown command', ['find'], 'list, show, export'],
    ['an unknown option', ['list', '--rules', 'D1'], 'option --rules'],
    ['an option of another command', ['show', 'x', '--first', '5'], '--first is of no use'],
    ['two findings', ['show', 'x', 'y'], 'not understood'],
    ['what is beyond', ['export', 'file.csv'], 'not understood'],
    ['an unknown kind', ['list', '--kind', 'odd'], 'No kind "ODD"'],
    ['a division that is none', ['list', '--division', '37092'], 'divisions'],
    ['a division that nobody knows', ['list', '--division', '999999'], 'no division 999999: schemas/divisions.json'],
    ['a rule that nobody knows', ['list', '--rule', 'D1,D9'], 'no rule D9: npm run rules'],
    ['half a range', ['list', '--amount', '1000'], 'from..to'],
    ['no range', ['list', '--amount', '..'], 'from..to'],
    ['a day that does not exist', ['list', '--opened', '2026-02-30..'], 'from..to'],
    ['a day of the year 0', ['list', '--opened', '0000-01-01..'], 'no such day'],
    ['a range the wrong way round', ['list', '--opened', '2026-03-02..2026-03-01'], 'wrong way round'],
    ['both', ['list', '--all', '--gone'], 'not both'],
    ['too many', ['list', '--first', '201'], '1 to 200'],
    ['a file of another kind', ['export', '--out', 'f.ods'], 'end in .csv or .xlsx'],
    ['a file without an ending', ['export', '--out', 'csv'], 'end in .csv or .xlsx'],
    ['a file and a format that are two', ['export', '--out', 'x.csv', '--format', 'xlsx'], 'not --format xlsx'],
    ['another format', ['export', '--format', 'pdf'], 'csv, xlsx'],
  ])('refuses %s in both languages', (_, args, says) => {
    expect(() => readCommand(args)).toThrow(UsageError);
    expect(() => readCommand(args)).toThrow(says);
    expect(() => readCommand(args)).toThrow(/\p{Script=Han}/u);
  });

  it('is explained within 80 columns', () => {
    for (const line of help.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
  });
});
