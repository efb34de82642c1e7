import { choice, date, division, idNumber, integer, money, periods, person, persons, programme, text, yesNo, type Kind, type MoneyOptions } from './kinds'; // prettier-ignore
import { divisionKey, sourceNumberKey, type Column } from './sheet';

type More = Partial<Pick<Column, 'also' | 'required'>>;

/** @param note Chinese and English, parted by a bar: 房屋所在小区|the estate */
const column = (key: string, head: string, kind: Kind, note: string, more: More = {}): Column => {
  const [zh = '', en = ''] = note.split('|');
  return { key, head, kind, note: { zh, en }, ...more };
};

/** What departments call the column of ID numbers. */
const numberHeads = ['身份证号', '身份证号码', '公民身份号码', '身份证'];

/** Columns of each kind, so that a sheet is a list of them. */
export const col = {
  text: (key: string, head: string, note: string, more: More & { most?: number; example?: string } = {}) =>
    column(key, head, text(more.most, more.example), note, more),
  date: (key: string, head: string, note: string, more?: More) => column(key, head, date, note, more),
  integer: (key: string, head: string, [least, most]: [number, number], note: string, more?: More) =>
    column(key, head, integer(least, most), note, more),
  yesNo: (key: string, head: string, note: string, more?: More) => column(key, head, yesNo, note, more),
  choice: (key: string, head: string, labels: Record<string, string | string[]>, note: string, more?: More) =>
    column(key, head, choice(labels), note, more),
  /** Yuan, or ten thousand yuan where the head says 万元. @param digits before the point at most, as the table has them */
  money: (
    key: string,
    head: string,
    note: string,
    { digits, aboveZero, ...more }: More & MoneyOptions = {},
  ): Column => ({
    ...column(key, head, money({ digits, aboveZero }), note, more),
    money: true,
    wan: money({ digits, aboveZero }, 'wan'),
  }),
  /** Square metres, to two decimals as money is. */
  area: (key: string, head: string, note: string, more: More = {}) =>
    column(key, `${head}（平方米）`, money({ digits: 6, aboveZero: true }), note, {
      ...more,
      also: [head, `${head}（㎡）`, ...(more.also ?? [])],
    }),
  /** A division of another meaning than the row's own. */
  place: (key: string, head: string, note: string, more?: More) => column(key, head, division, note, more),
  programme: (more?: More) =>
    column('programme', '救助项目', programme(null), '所支付的救助项目|the programme that is paid', {
      also: ['项目'],
      required: true,
      ...more,
    }),
  idNumber: (more?: More) =>
    column('idNumber', '证件号码', idNumber, '公民身份号码，18位或旧15位|ID number, 18 digits or the old 15', {
      also: numberHeads,
      ...more,
    }),
  person: (more?: More) =>
    column('person', '证件号码', person, '公民身份号码，18位或旧15位|ID number, 18 digits or the old 15', {
      also: numberHeads,
      required: true,
      ...more,
    }),
  persons: (more?: More) =>
    column(
      'persons',
      '享受人员证件号码',
      persons,
      '全部享受人员，用顿号分开；起止日期与救助不同的写在括号内|everybody covered, with 、 between; dates in brackets where they differ from the record',
      { also: ['证件号码', '享受人员', ...numberHeads], required: true, ...more },
    ),
  sourceNumber: (more?: More) =>
    column(
      sourceNumberKey,
      '编号',
      text(60, 'A-2026-0001'),
      '本部门的唯一编号，再次导入时据此识别，不得用身份证号|your own number of the row, by which it is known again; never an ID number',
      { also: ['业务编号', '记录编号'], required: true, ...more },
    ),
  division: (more?: More) =>
    column(
      divisionKey,
      '行政区划',
      division,
      '县6位或乡镇9位代码，或全称|code of the county (6 digits) or township (9), or its full name',
      { also: ['区划', '区划代码', '行政区划代码'], required: true, ...more },
    ),
  from: (head = '开始日期', more?: More) =>
    column('from', head, date, '第一天|the first day', { also: ['起始日期', '开始时间'], required: true, ...more }),
  to: (head = '结束日期', more?: More) =>
    column('to', head, date, '最后一天，仍在继续的留空|the last day; blank while it goes on', {
      also: ['终止日期', '截止日期', '结束时间'],
      ...more,
    }),
  suspensions: () =>
    column('suspensions', '停发时段', periods, '停发的起止日期，用顿号分开|spans of suspension, with 、 between'),
};
