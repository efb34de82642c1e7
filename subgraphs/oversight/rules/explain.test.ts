import { aRecord } from './dossier.fixture';
import { sayAmount, sayDate, sayPeriod, sayRecord, sayStake } from './explain';

const today = '2026-11-24';

describe('a clerk says', () => {
  it.each([
    ['01', 'January'],
    ['02', 'February'],
    ['03', 'March'],
    ['04', 'April'],
    ['05', 'May'],
    ['06', 'June'],
    ['07', 'July'],
    ['08', 'August'],
    ['09', 'September'],
    ['10', 'October'],
    ['11', 'November'],
    ['12', 'December'],
  ])('month %s as %s', (month, name) => {
    expect(sayDate(`2026-${month}-07`)).toEqual({ zh: `2026年${Number(month)}月7日`, en: `7 ${name} 2026` });
  });

  it.each([
    ['2026-03-01', null, '2026年3月1日至今', 'since 1 March 2026'],
    ['2026-11-24', null, '2026年11月24日至今', 'since 24 November 2026'],
    ['2026-11-25', null, '2026年11月25日起', 'from 25 November 2026 on'],
    ['2026-11-25', '2026-11-25', '2026年11月25日', 'on 25 November 2026'],
    ['2026-11-25', '2026-12-01', '2026年11月25日至2026年12月1日', 'from 25 November 2026 to 1 December 2026'],
  ])('%s to %s', (from, to, zh, en) => expect(sayPeriod({ from, to }, today)).toEqual({ zh, en }));

  it.each([
    ['5.00', '5.00'],
    ['999.99', '999.99'],
    ['1000.00', '1,000.00'],
    ['5000', '5,000'],
    ['1234567.80', '1,234,567.80'],
  ])('%s yuan as %s', (amount, said) => {
    expect(sayAmount(amount)).toEqual({ zh: `${said}元`, en: `${said} yuan` });
  });

  it('a monthly record with department, place, days and amount a month', () => {
    expect(sayRecord(aRecord(), today)).toEqual({
      zh: '宁阳县泗店镇民政的最低生活保障（低保）（2026年1月1日至今，每月500.00元）',
      en: 'Minimum living security (dibao) by Civil affairs in Sidian Town, Ningyang County (since 1 January 2026, 500.00 yuan a month)',
    });
  });

  it('another record with its amount in all, and one of unknown amount without', () => {
    const record = aRecord({
      programme: 'MEDICAL_ASSISTANCE',
      division: '370921',
      from: '2026-05-05',
      to: '2026-05-05',
    });
    expect(sayRecord(record, today)).toEqual({
      zh: '宁阳县民政的医疗救助（2026年5月5日，500.00元）',
      en: 'Medical assistance by Civil affairs in Ningyang County (on 5 May 2026, 500.00 yuan)',
    });
    expect(sayRecord({ ...record, amount: null }, today)).toEqual({
      zh: '宁阳县民政的医疗救助（2026年5月5日）',
      en: 'Medical assistance by Civil affairs in Ningyang County (on 5 May 2026)',
    });
  });

  it.each([
    [12, '5400.00', '，共12个月，涉及5,400.00元', ', 12 months, 5,400.00 yuan at stake'],
    [1, '450.00', '，共1个月，涉及450.00元', ', 1 month, 450.00 yuan at stake'],
    [2, null, '，共2个月', ', 2 months'],
    [null, '450.00', '，涉及450.00元', ', 450.00 yuan at stake'],
    [null, null, '', ''],
    [0, '0.00', '', ''],
  ])('%s months and %s yuan at stake', (count, amount, zh, en) => expect(sayStake(count, amount)).toEqual({ zh, en }));
});
