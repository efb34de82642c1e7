import { divisionFullName, divisionsIn, programmes } from '@one-door/schemas';
import fc from 'fast-check';
import { testTools } from '../testing';
import * as kinds from './kinds';
import { CellProblem } from './problem';

const tools = testTools();
const number = '11010519491231002X';

/** @returns the value, or in English why there is none */
function read(kind: kinds.Kind<any>, cell: string): unknown {
  const value: unknown = kind.read(cell, tools);
  return value instanceof CellProblem ? value.en : value;
}

describe('a date', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['2026/1/4', '2026-01-04'],
    ['2026.1.4', '2026-01-04'],
    ['20261124', '2026-11-24'],
    ['2026年11月24日', '2026-11-24'],
    ['２０２６－０１－０４', '2026-01-04'],
    [' 2026 年 1 月 4 日 ', '2026-01-04'],
    ['46350', '2026-11-24'],
    ['2028-02-29', '2028-02-29'],
  ])('%s is %s', (cell, day) => expect(read(kinds.date, cell)).toBe(day));

  it.each([
    ['2026-02-30', /does not exist/],
    ['2026年13月1日', /does not exist/],
    ['2026-02-29', /does not exist/],
    ['1899-12-31', /1900 to 2100/],
    ['2101-01-01', /1900 to 2100/],
    ['2026-1/4', /not a date/],
    ['2026-11', /not a date/],
    ['99999', /not a date/],
    ['24/11/2026', /not a date/],
    ['2026-11-24\u0000', /not a date/],
    ['2'.repeat(10_000), /not a date/],
  ])('%.20s is none', (cell, why) => expect(read(kinds.date, cell)).toMatch(why));
});

describe('money', () => {
  const yuan = kinds.money();
  const wan = kinds.money({}, 'wan');
  it.each([
    [yuan, '120', '120.00'],
    [yuan, '１２０．５', '120.50'],
    [yuan, '¥1,234.5元', '1234.50'],
    [yuan, '￥１，２３４', '1234.00'],
    [yuan, '007', '7.00'],
    [yuan, '0.500', '0.50'],
    [wan, '0.12', '1200.00'],
    [wan, '3', '30000.00'],
    [wan, '0.000001', '0.01'],
    [wan, '1,234.5', '12345000.00'],
  ])('%#: %s is %s', (kind, cell, value) => expect(read(kind, cell)).toBe(value));

  it.each([
    [yuan, '0.001', /finer than a fen/],
    [wan, '0.0000001', /finer than a fen/],
    [yuan, '-1', /negative/],
    [yuan, '－1', /negative/],
    [yuan, '1e5', /not an amount/],
    [yuan, '12,34', /not an amount/],
    [yuan, '1.2万元', /not an amount/],
    [yuan, '12345678901', /too much/],
    [wan, '1234567', /too much/],
    [yuan, '9'.repeat(10_000), /too much/],
  ])('%#: %.20s is none', (kind, cell, why) => expect(read(kind, cell)).toMatch(why));

  const fen = fc.bigInt({ min: 0n, max: 999_999_999_999n });
  /** Fen as text with the point so many places from the right. */
  const shifted = (amount: bigint, places: number) => {
    const digits = String(amount).padStart(places + 1, '0');
    return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  };
  it('is the same to the fen in yuan and in ten thousands', () => {
    fc.assert(
      fc.property(fen, (amount) => {
        expect(read(yuan, shifted(amount, 2))).toBe(shifted(amount, 2));
        expect(read(wan, shifted(amount, 6))).toBe(shifted(amount, 2));
      }),
    );
  });
});

describe('a text', () => {
  it.each([
    ['阿卜杜拉·买买提 Jr.', '阿卜杜拉·买买提 Jr.'],
    [' 王  建\n国 ', '王建国'],
    ['１号楼Ａ座', '1号楼A座'],
    ['a\u200b b', 'a b'],
    // Digits that are nobody's number: an account, a bill, a number with its check character changed.
    ['62284801234567890123', '62284801234567890123'],
    ['110105194912310021', '110105194912310021'],
  ])('%j is %s', (cell, value) => expect(read(kinds.text(), cell)).toBe(value));

  it.each([
    ['=HYPERLINK("http://a")', /formula/],
    [' +1', /formula/],
    ['-1', /formula/],
    ['@SUM(A1)', /formula/],
    ['＝1+1', /formula/],
    ['a\u0000b', /control/],
    ['a\u001bb', /control/],
    ['王\ufffd国', /garbled/],
    ['王\ud83d', /garbled/],
    ['\u200b', /invisible/],
    ['长'.repeat(10_000), /too long: 100/],
    [`病人${number}，男`, /ID number/],
    ['1101 0519 4912 3100 2x', /ID number/],
    ['110105-19491231-002X', /ID number/],
    ['１１０１０５１９４９１２３１００２Ｘ', /ID number/],
    [`G${number}`, /ID number/],
    [`2026${number}`, /ID number/],
    [`${number}42`, /ID number/],
    ['3.70921E+17', /lost its last digits/],
    ['#N/A', /error of the spreadsheet/],
    ['#####', /error of the spreadsheet/],
  ])('%.24j is none', (cell, why) => expect(read(kinds.text(), cell)).toMatch(why));

  it('says nothing of the cell when it refuses it', () => {
    expect(JSON.stringify(kinds.text().read(`病人${number}`, tools))).not.toContain('1949');
  });
});

describe('a person', () => {
  it.each(['１１０１０５１９４９１２３１００２ｘ', '1101 0519 4912 3100 2X', '110105491231002'])(
    'is known by %s',
    (cell) => {
      expect(read(kinds.person, cell)).toBe(tools.pidOf(number));
      expect(read(kinds.idNumber, cell)).toBe(number);
    },
  );

  it('without a number is known by the registry’s own', () => {
    expect(read(kinds.person, '＃R 7')).toBe(tools.pidOfPersonNumber('R7'));
    expect(read(kinds.idNumber, '#R7')).toMatch(/18 digits/);
  });

  it.each([
    ['3.70921198207142E+17', /lost its last digits/],
    ['3.7E17', /lost its last digits/],
    ['370921198207140000', /check digit/],
    ['11010519490230002X', /birth date/],
    ['11010500000101001X', /year of birth/],
    ['#', /18 digits/],
    [`#${number}`, /# before an ID number/],
    ['#N/A', /error of the spreadsheet/],
    ['＃ref!', /error of the spreadsheet/],
    ['#DIV/0!', /error of the spreadsheet/],
    ['#####', /error of the spreadsheet/],
    ['1'.repeat(10_000), /18 digits/],
    [`${number}\u0000`, /18 digits/],
  ])('is not %.24j', (cell, why) => expect(read(kinds.person, cell)).toMatch(why));
});

describe('persons', () => {
  const pid = tools.pidOf(number);
  const other = { pid: tools.pidOf('379966198207142236'), from: null, to: null };
  it.each([
    [number, [{ pid, from: null, to: null }]],
    [`${number}（2026/1/1～2026年5月31日）`, [{ pid, from: '2026-01-01', to: '2026-05-31' }]],
    [`${number}(~2026-05-31)`, [{ pid, from: null, to: '2026-05-31' }]],
    [`${number}(2026-01-01至)，379966198207142236；`, [{ pid, from: '2026-01-01', to: null }, other]],
    [`#R7、379966198207142236`, [{ pid: tools.pidOfPersonNumber('R7'), from: null, to: null }, other]],
  ])('%s are read with their dates', (cell, covered) => expect(read(kinds.persons, cell)).toEqual(covered));

  it.each([
    [`${number}、110105491231002`, /one person twice/],
    [`${number}(2026-02-01~2026-01-31)`, /ends before it begins/],
    [`${number}(2026-02-30~)`, /does not exist/],
    [`${number}(2026-01-01)`, /must be spans/],
    [`${number}(2026-01-01~`, /18 digits/],
    [`${number} 379966198207142236`, /18 digits/],
  ])('%s are not', (cell, why) => expect(read(kinds.persons, cell)).toMatch(why));
});

describe('periods', () => {
  it('are read in their order', () => {
    expect(read(kinds.periods, '2026-05-01~、2026-01-01--2026-01-31')).toEqual([
      { from: '2026-01-01', to: '2026-01-31' },
      { from: '2026-05-01', to: null },
    ]);
  });
  it.each([
    ['~2026-01-31', /without its first day/],
    ['2026-01-01~、2026-02-01~', /overlap/],
    ['2026-01-01~2026-01-31、2026-01-31~2026-02-01', /overlap/],
  ])('%s are not', (cell, why) => expect(read(kinds.periods, cell)).toMatch(why));
});

describe('a division', () => {
  it.each([
    ['370921101', '370921101'],
    ['３７０９２１', '370921'],
    ['370921101000', '370921101'],
    ['370921000000', '370921'],
    ['宁阳县泗店镇', '370921101'],
    ['泰安市宁阳县', '370921'],
    ['山东省泰安市宁阳县 泗店镇', '370921101'],
    ['枣庄市市中区', '370402'],
  ])('%s is %s', (cell, code) => expect(read(kinds.division, cell)).toBe(code));
  it.each([
    ['市中区', /several divisions/],
    ['3709', /no division/],
    ['泰安市', /no division/],
    ['泗店镇', /no division/],
    ['370921101001', /no division/],
    ['999999', /no division/],
  ])('%s is none', (cell, why) => expect(read(kinds.division, cell)).toMatch(why));
});

describe('a choice', () => {
  const kind = kinds.choice({ A: ['甲类', '一类'], B: '乙类' });
  it.each([['甲类', 'A'], ['一 类', 'A'], ['Ｂ', 'B'], ['constructor', 'must be one of: A, B.'], ['', 'must be one of: A, B.']])('%s is %s', (cell, value) => {
    expect(read(kind, cell)).toBe(value);
  }); // prettier-ignore
  it.each([['是', true], ['１', true], ['√', true], ['无', false], ['×', false], ['也许', 'must be one of: true, false.']])('%s is %s', (cell, value) => {
    expect(read(kinds.yesNo, cell)).toBe(value);
  }); // prettier-ignore
  it('of a whole number has both its ends', () => {
    const grade = kinds.integer(1, 4);
    expect(['1', '４', '4.0', '0', '5', '1.5', '1e0'].map((cell) => typeof read(grade, cell))).toEqual(
      ['number', 'number', 'number', 'string', 'string', 'string', 'string'],
    ); // prettier-ignore
  });
});

describe('a programme', () => {
  it.each([['最低生活保障（低保）'], ['最低生活保障(低保)'], ['低保'], ['最低生活保障'], ['MINIMUM_LIVING_SECURITY']])(
    'is called %s',
    (cell) => expect(read(kinds.programme('CIVIL_AFFAIRS'), cell)).toBe('MINIMUM_LIVING_SECURITY'),
  );
  it('must be the department’s own, and known', () => {
    for (const cell of ['低保', '养老金'])
      expect(read(kinds.programme('HOUSING'), cell)).toMatch(/no programme of this/);
    for (const { code, title } of programmes.values()) expect(read(kinds.programme(null), title.zh)).toBe(code);
  });
});

describe('what is written', () => {
  /** Names everybody by the number, so that what is read can be told from what was written. */
  const plain = { ...tools, pidOf: (id: string) => id };
  const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)); // prettier-ignore
  const span = fc.tuple(day, fc.option(day)).map(([a, b]) => (b !== null && b < a ? { from: b, to: a } : { from: a, to: b })); // prettier-ignore
  const covered = fc.oneof(span, fc.constant({ from: null, to: null }), day.map((to) => ({ from: null, to }))); // prettier-ignore
  const apart = fc.uniqueArray(day, { minLength: 2, maxLength: 6 }).map((days) => {
    const sorted = days.sort();
    return Array.from({ length: sorted.length >> 1 }, (_, i) => ({ from: sorted[2 * i]!, to: sorted[2 * i + 1]! }));
  });
  const townships = divisionsIn('370921');
  const kindsAndValues: [string, kinds.Kind<any>, fc.Arbitrary<unknown>][] = [
    ['a date', kinds.date, day],
    ['money', kinds.money(), fc.bigInt({ min: 0n, max: 999_999_999_999n }).map((fen) => `${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`)],
    ['a whole number', kinds.integer(0, 9999), fc.integer({ min: 0, max: 9999 })],
    ['yes or no', kinds.yesNo, fc.boolean()],
    ['a choice', kinds.choice({ A: ['甲', '一'], B: '乙' }), fc.constantFrom('A', 'B')],
    ['a programme', kinds.programme(null), fc.constantFrom(...programmes.keys())],
    ['a division', kinds.division, fc.constantFrom(...townships)],
    ['a text', kinds.text(), fc.array(fc.constantFrom(...'张三李四Ab9·,"'), { minLength: 1 }).map((chars) => chars.join(''))],
    ['an ID number', kinds.idNumber, fc.constantFrom(number, '379966198207142236')],
    ['persons', kinds.persons, fc.tuple(covered, covered).map((spans) => spans.map((each, i) => ({ pid: [number, '379966198207142236'][i]!, ...each })))],
    ['periods', kinds.periods, apart],
  ]; // prettier-ignore
  it.each(kindsAndValues)('of %s is read as it was', (_, kind, values) => {
    fc.assert(
      fc.property(values, (value) => {
        expect(kind.read(kind.write?.(value) ?? String(value), plain)).toEqual(value);
      }),
    );
  });

  it('of a division may be its name', () => {
    for (const code of townships) expect(read(kinds.division, divisionFullName(code).zh)).toBe(code);
  });
});
