import {
  divisionFullName,
  divisionName,
  divisionsIn,
  holdsIdNumber,
  isDivision,
  programmes,
  type Department,
} from '@one-door/schemas';
import { isCalendarDate, type CalendarDate } from '../calendar';
import { InputError } from '../errors';
import { normaliseIdNumber } from '../id-number';
import { CellProblem } from './problem';
import { compact, tidy } from './plain-text';
import type { Tools } from './tools';

/** How the cells of a column are read. */
export interface Kind<Value = unknown> {
  /** @param text never blank @returns the value as its table takes it, or why there is none */
  read(text: string, tools: Tools): Value | CellProblem;
  /** The cell that is read as this value, where String(value) is not it. */
  write?(value: Value): string;
  /** What a cell looks like, for the template and the page of formats. */
  example: string;
  /** All that a cell may say, where that is a list. */
  choices?: readonly string[];
}

/** What a spreadsheet shows for a formula that failed, or for a column too narrow: a VLOOKUP without a match is #N/A. */
const spreadsheetError = /^#(?:#+|N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/i;
const failedFormula = new CellProblem(
  '是表格的错误值（如 #N/A），请重新填写。',
  'is an error of the spreadsheet, such as #N/A: fill it in again.',
);

/** @param most characters */
export const text = (most = 100, example = ''): Kind<string> => ({
  example,
  read(raw) {
    // eslint-disable-next-line no-control-regex -- these are what is looked for
    if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(raw)) {
      return new CellProblem('含有不可见的控制字符，请删除。', 'holds control characters: delete them.');
    }
    // Half of a surrogate pair is no character, and PostgreSQL takes none in JSON.
    if (/[\ufffd\p{Surrogate}]/u.test(raw)) {
      return new CellProblem(
        '有乱码，请以 UTF-8 或 GB18030 重新保存。',
        'is garbled: save the file as UTF-8 or GB18030.',
      );
    }
    const value = tidy(raw);
    if (value === '') return new CellProblem('只有看不见的字符，请重新填写。', 'has nothing but invisible characters.');
    if (spreadsheetError.test(value)) return failedFormula;
    // Numbers of many digits that a spreadsheet took for amounts: different ones have become the same.
    if (/^\d(?:\.\d+)?e\+\d+$/i.test(value)) return lostDigits;
    if (value.length > most) {
      return new CellProblem(`过长，最多 ${most} 个字。`, `is too long: ${most} characters at most.`);
    }
    // The full-width ones are formulas to a Chinese Excel.
    if (/^[=+\-@＝＋－＠]/.test(value)) {
      return new CellProblem(
        '以 = + - @ 开头，会被表格软件当作公式，请改写。',
        'begins with = + - or @, which a spreadsheet runs as a formula: write it otherwise.',
      );
    }
    if (holdsIdNumber(value)) {
      return new CellProblem('含有公民身份号码，请删除。', 'holds an ID number, which belongs in its own column.');
    }
    return value;
  },
});

const serialEpoch = Date.UTC(1899, 11, 30);
/** 2099-12-31 as spreadsheets count days. */
const lastSerial = 73_050;

function dateOf(text: string): CalendarDate | null {
  if (/^\d{5}$/.test(text)) {
    const serial = Number(text);
    return serial <= lastSerial ? new Date(serialEpoch + serial * 86_400_000).toISOString().slice(0, 10) : null;
  }
  const parts =
    /^(\d{4})(\d{2})(\d{2})$/.exec(text) ??
    /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text)?.filter((_, i) => i !== 2) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (!parts) return null;
  const [, year, month, day] = parts;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

const midnight = /[ T]0?0:00(:00(\.0+)?)?\s*$/;

function readDate(raw: string): CalendarDate | CellProblem {
  // As most systems write it: looked at once and not rewritten. Exports add a midnight that means nothing.
  const value = /^\d{4}-\d{2}-\d{2}$/.test(raw) ? raw : dateOf(compact(raw.replace(midnight, '')));
  if (value === null) {
    return new CellProblem('不是日期，请写成 2026-11-24。', 'is not a date: write it as 2026-11-24.');
  }
  if (!isCalendarDate(value)) {
    return new CellProblem('这一天不存在，请核对。', 'is a day that does not exist: look again.');
  }
  if (value < '1900-01-01' || value > '2100-12-31') {
    return new CellProblem('年份应在 1900 至 2100 之间。', 'is outside 1900 to 2100.');
  }
  return value;
}
export const date: Kind<CalendarDate> = { example: '2026-11-24', read: readDate };

/** Yuan in a column of ten thousands have four decimals more. */
function shift(text: string, places: number): string {
  if (!places) return text;
  const [whole = '', decimals = ''] = text.split('.');
  const digits = decimals.padEnd(places, '0');
  return `${whole}${digits.slice(0, places)}.${digits.slice(places)}`;
}

export interface MoneyOptions {
  /** Before the point at most, as the table has them. */
  digits?: number;
  /** Nothing at all is a mistake. */
  aboveZero?: boolean;
}

/** @param unit where the head says so, the amounts are of ten thousand yuan */
export const money = (
  { digits = 10, aboveZero = false }: MoneyOptions = {},
  unit: 'yuan' | 'wan' = 'yuan',
): Kind<string> => ({
  example: unit === 'wan' ? '0.12' : '1234.50',
  read(raw) {
    const written = compact(raw).replace(/^[¥￥]|元$/g, '');
    const number = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(written) ? written.replaceAll(',', '') : written;
    if (/^-/.test(number)) return new CellProblem('不能为负数。', 'must not be negative.');
    if (!/^\d+(\.\d+)?$/.test(number)) return new CellProblem('不是金额。', 'is not an amount of money.');
    const [whole = '', decimals = ''] = shift(number, unit === 'wan' ? 4 : 0).split('.');
    if (/[1-9]/.test(decimals.slice(2))) {
      return new CellProblem('精确到分，最多两位小数。', 'is finer than a fen: two decimals of a yuan at most.');
    }
    const yuan = whole.replace(/^0+(?=\d)/, '');
    if (yuan.length > digits) return new CellProblem('金额过大，请核对单位。', 'is too much: look at its unit.');
    const value = `${yuan || '0'}.${decimals.slice(0, 2).padEnd(2, '0')}`;
    if (aboveZero && value === '0.00') return new CellProblem('应大于零。', 'must be more than nothing.');
    return value;
  },
});

export const integer = (least: number, most: number): Kind<number> => ({
  example: String(least),
  read(raw) {
    const written = compact(raw).replace(/\.0+$/, '');
    const value = Number(written);
    if (/^\d{1,9}$/.test(written) && value >= least && value <= most) return value;
    return new CellProblem(`应为 ${least} 至 ${most} 的整数。`, `must be a whole number from ${least} to ${most}.`);
  },
});

/**
 * One of a list. @param labels what a cell says for each value, the usual word first; the value itself is taken too
 */
export function choice<Value extends string>(labels: Record<Value, string | readonly string[]>): Kind<Value> {
  const values = Object.keys(labels) as Value[];
  const wordsOf = (value: Value) => [labels[value]].flat() as string[];
  const known = new Map<string, Value>();
  for (const value of values) for (const word of [value, ...wordsOf(value)]) known.set(compact(word), value);
  const choices = values.map((value) => wordsOf(value)[0]!);
  const problem = new CellProblem(`应为：${choices.join('、')}。`, `must be one of: ${values.join(', ')}.`);
  return {
    example: choices[0]!,
    choices,
    read: (raw) => known.get(raw) ?? known.get(compact(raw)) ?? problem,
    write: (value) => wordsOf(value)[0]!,
  };
}

const yesOrNo = choice({ true: ['是', 'Y', '1', '有', '√'], false: ['否', 'N', '0', '无', '×'] });
export const yesNo: Kind<boolean> = {
  example: '是',
  choices: ['是', '否'],
  read(raw, tools) {
    const value = yesOrNo.read(raw, tools);
    return value instanceof CellProblem ? value : value === 'true';
  },
  write: (value) => (value ? '是' : '否'),
};

/** @param department whose programmes these are, by code or by what they are called with and without the brackets */
export function programme(department: Department | null): Kind<string> {
  const own = [...programmes.values()].filter((entry) => department === null || entry.department === department);
  const words = (zh: string) => [zh, ...zh.split(/[（）]/).filter(Boolean)];
  const kind = choice(
    Object.fromEntries(own.map(({ code, title, also = [] }) => [code, [...words(title.zh), ...also]])),
  );
  return {
    ...kind,
    read(raw, tools) {
      const value = kind.read(raw, tools);
      if (!(value instanceof CellProblem)) return value;
      return new CellProblem(`没有这个救助项目；${value.zh}`, `is no programme of this department; ${value.en}`);
    },
  };
}

/** Two cities have a 市中区: its name alone says neither. */
const ambiguous = new CellProblem(
  '同名的区划不止一个，请在前面写明设区的市，或写代码。',
  'is the name of several divisions: put the city before it, or write its code.',
);

function nameDivisions(): Map<string, string | CellProblem> {
  const named = new Map<string, string | CellProblem>();
  for (const city of divisionsIn('37')) {
    for (const county of divisionsIn(city)) {
      for (const code of [county, ...divisionsIn(county)]) {
        const name = divisionFullName(code).zh;
        named.set(name, named.has(name) ? ambiguous : code);
        named.set(divisionName(city).zh + name, code);
      }
    }
  }
  return named;
}

/** Every township and county by its full name, 宁阳县泗店镇, and its code; made when the first file comes. */
let divisionsByName: ReturnType<typeof nameDivisions> | undefined;
function divisionNamed(name: string): string | CellProblem | undefined {
  divisionsByName ??= nameDivisions();
  return divisionsByName.get(name) ?? divisionsByName.get(name.replace(/^山东省/, ''));
}

/** A county (6 digits) or township (9), by code or full name; statistics fill either up to 12 digits with zeros. */
export const division: Kind<string> = {
  example: '370921101',
  read(raw) {
    const value = compact(raw);
    const code = /^\d+$/.test(value)
      ? value.replace(/^(\d{9})000$/, '$1').replace(/^(\d{6})000$/, '$1')
      : divisionNamed(value);
    if (code instanceof CellProblem) return code;
    if (code && (code.length === 6 || code.length === 9) && isDivision(code)) return code;
    return new CellProblem(
      '没有这个行政区划，请写6位县或9位乡镇代码，或全称（宁阳县泗店镇）。',
      'is no division: write the code of a county (6 digits) or township (9), or its full name.',
    );
  },
};

const lostDigits = new CellProblem(
  '号码被存成了数值，末几位已经丢失；请把该列设为文本后重新录入。',
  'was kept as a number and has lost its last digits: format the column as text and enter it again.',
);

const unborn = new CellProblem(
  '号码中的出生年份应在 1900 至 2100 之间，请核对。',
  'has a year of birth outside 1900 to 2100: look again.',
);

/** @returns the 18 digits */
function readIdNumber(written: string): string | CellProblem {
  if (/\d[Ee]\+?\d/.test(written)) return lostDigits;
  try {
    const number = normaliseIdNumber(written);
    // A year that no ledger has is a slip; of the year 0000 PostgreSQL has no date.
    return number.slice(6, 10) >= '1900' && number.slice(6, 10) <= '2100' ? number : unborn;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    const [zh = '', en = ''] = error.message.split(/(?<=。) /);
    return new CellProblem(zh, en);
  }
}
/** The number itself, for the registry that keeps it. */
export const idNumber: Kind<string> = { example: '379966198207142236', read: (raw) => readIdNumber(compact(raw)) };

const markedIdNumber = new CellProblem(
  '公民身份号码前不要写 #，# 只用于登记机关自编的人员编号。',
  'has a # before an ID number: it goes before the registry’s own number of a person without one.',
);

/** How the hub itself names a person; see pid.ts. */
const pidForm = /^[a-z][a-z0-9-]{0,30}\.[A-Za-z0-9_-]{43}$/;

/**
 * A person by ID number, by the registry's own number of a person without one, after a #, or as the hub itself names him.
 * @returns the pid
 */
function readPerson(written: string, tools: Tools): string | CellProblem {
  if (pidForm.test(written)) return written;
  // Taken for a number, an error would make one person of everybody whose cell has it.
  if (spreadsheetError.test(written)) return failedFormula;
  if (written.startsWith('#') && holdsIdNumber(written)) return markedIdNumber;
  if (written.startsWith('#') && written.length > 1) return tools.pidOfPersonNumber(written.slice(1));
  const number = readIdNumber(written);
  return number instanceof CellProblem ? number : tools.pidOf(number);
}
export const person: Kind<string> = {
  example: '379966198207142236',
  read: (raw, tools) => readPerson(compact(raw), tools),
};

interface Span {
  from: CalendarDate | null;
  to: CalendarDate | null;
}

/** @param written `2026-01-01~2026-05-31`; either end may be left out */
function readSpan(written: string): Span | CellProblem {
  const ends = written.split(/[~～至]|--/);
  const [from, to] = ends.map((end) => (end === '' ? null : readDate(end)));
  if (ends.length !== 2) {
    return new CellProblem('时段请写成 2026-01-01~2026-05-31。', 'must be spans such as 2026-01-01~2026-05-31.');
  }
  if (from instanceof CellProblem) return from;
  if (to instanceof CellProblem) return to;
  if (from && to && to < from) return new CellProblem('时段的结束早于开始。', 'has a span that ends before it begins.');
  return { from: from ?? null, to: to ?? null };
}

const writeSpan = ({ from, to }: Span) => `${from ?? ''}~${to ?? ''}`;

const listed = (raw: string) =>
  compact(raw)
    .split(/[、,;]/)
    .filter(Boolean);

export interface CoveredPid extends Span {
  pid: string;
}
/** Whom a record covers: `号码、号码(2026-01-01~2026-05-31)`, the dates where they differ from the record's own. */
export const persons: Kind<CoveredPid[]> = {
  example: '379966198207142236、379966198503023345(2026-01-01~)',
  read(raw, tools) {
    const covered: CoveredPid[] = [];
    for (const item of listed(raw)) {
      const [, written = '', dates] = /^([^(]*)(?:\(([^)]*)\))?$/.exec(item) ?? [];
      const pid = readPerson(written, tools);
      if (pid instanceof CellProblem) return pid;
      const span = dates === undefined ? { from: null, to: null } : readSpan(dates);
      if (span instanceof CellProblem) return span;
      if (covered.some((other) => other.pid === pid)) {
        return new CellProblem('同一人写了两次。', 'names one person twice.');
      }
      covered.push({ pid, ...span });
    }
    return covered;
  },
  /** @param value with the number that the cell is to say in place of each pid, which nobody can read a number from */
  write: (value) =>
    value.map(({ pid, from, to }) => (from || to ? `${pid}(${writeSpan({ from, to })})` : pid)).join('、'),
};

/** Spans of days that do not overlap, with a beginning each. */
export const periods: Kind<{ from: CalendarDate; to: CalendarDate | null }[]> = {
  example: '2026-03-01~2026-05-31',
  read(raw) {
    const spans: { from: CalendarDate; to: CalendarDate | null }[] = [];
    for (const item of listed(raw)) {
      const span = readSpan(item);
      if (span instanceof CellProblem) return span;
      if (span.from === null) return new CellProblem('时段缺少开始日期。', 'has a span without its first day.');
      spans.push({ from: span.from, to: span.to });
    }
    spans.sort((a, b) => (a.from < b.from ? -1 : 1));
    if (spans.some(({ from }, i) => i > 0 && (spans[i - 1]!.to ?? '9999') >= from)) {
      return new CellProblem('时段互相重叠。', 'has spans that overlap.');
    }
    return spans;
  },
  write: (value) => value.map(writeSpan).join('、'),
};
