import { calendarDate } from '@one-door/kit';
import {
  departmentTitles,
  inLanguage,
  monthStrip,
  programmes,
  type Department,
  type Language,
} from '@one-door/schemas';
import stringWidth from 'string-width';
import type { CheckAnswer, Member, Named, ShownFinding, ShownRecord, Subject } from './ask';
import { say, texts, type Words } from './texts';
import { fold, pad, wrap } from './wrap';

/** Text from a database stays text: no control character of it reaches the terminal. */
// eslint-disable-next-line no-control-regex
const plain = (text: string) => text.replace(/[\u0000-\u001f\u007f-\u009f]/g, '');

const errorLines = ({ errors }: CheckAnswer, width: number) =>
  [...new Set(errors.map(({ message }) => message))].flatMap((message) => wrap(plain(message), width, 2));

const departmentName = (department: string, language: Language) => {
  const title = departmentTitles[department as Department];
  return title ? inLanguage(title, language) : department;
};

/** 2026-11-26 15:31 on the wall clock of Asia/Shanghai. */
function clock(instant: string): string {
  const shifted = new Date(Date.parse(instant) + 8 * 3_600_000);
  return Number.isNaN(shifted.getTime()) ? instant : shifted.toISOString().slice(0, 16).replace('T', ' ');
}

/** The digits are grouped as text, never through a float. */
function amountOf({ amount, programme }: ShownRecord, words: Words): string {
  if (amount === null) return '';
  const figure = amount.replace(/\B(?=(\d{3})+(?:\.|$))/g, ',');
  return say(words, programmes.get(programme.code)?.rhythm === 'MONTHLY' ? 'monthly' : 'yuan', { n: figure });
}

/** Whose: the household as a whole, or each by name and relation; those without a name are counted, not left out. */
function whose(persons: Named[], members: Member[], words: Words): string {
  const covered = new Set(persons.map(({ pid }) => pid));
  const whole = members.length > 1 && members.every(({ pid }) => covered.has(pid)) && covered.size === members.length;
  if (whole) return say(words, 'whole', { n: members.length });
  const named = persons.flatMap(({ pid, name }) => {
    if (!name) return [];
    const relation = members.find((member) => member.pid === pid)?.relation;
    return [relation ? say(words, 'relation', { n: name, of: say(words, relation) }) : name];
  });
  const rest = persons.length - named.length;
  if (rest && !named.length && persons.length === 1) return say(words, 'nameless');
  if (rest) named.push(say(words, rest === 1 ? 'other' : 'others', { n: rest }));
  return plain(named.join(words['comma']));
}

function recordLines(record: ShownRecord, members: Member[], words: Words, width: number): string[] {
  const { programme, persons, from, to, status, division, reference, caseNumber } = record;
  const period = to === from ? from : `${from} – ${to ?? words['now']}`;
  return [
    ...fold([plain(programme.title), whose(persons, members, words)], width, 4),
    ...fold(
      [
        period,
        amountOf(record, words),
        say(words, status),
        plain(division.name),
        reference ? say(words, 'reference', { n: plain(reference) }) : '',
        caseNumber ? say(words, 'caseNumber', { n: plain(caseNumber) }) : '',
      ],
      width,
      6,
    ),
  ];
}

/** "No record" is said only when all eight departments answered. */
const isWithoutAid = ({ aidHistory }: Subject) => aidHistory?.totalCount === 0;

function aidLines(subject: Subject, words: Words, language: Language, width: number): string[] {
  const note = (word: string) => wrap(words[word]!, width, 2);
  if (!subject.aidHistory) return note('unread');
  const { edges, pageInfo, totalCount } = subject.aidHistory;
  const byDepartment = new Map<string, ShownRecord[]>();
  for (const { node } of edges) byDepartment.set(node.department, [...(byDepartment.get(node.department) ?? []), node]);
  return [
    ...[...byDepartment].flatMap(([department, own]) => [
      `  ${departmentName(department, language)}`,
      ...own.flatMap((record) => recordLines(record, subject.members, words, width)),
    ]),
    ...(pageInfo.hasNextPage ? note('more') : []),
    ...(totalCount === null ? note('gaps') : []),
    ...(isWithoutAid(subject) ? note('noAid') : []),
  ];
}

/** A line of marks a record, a mark a month, where a finding has months that records share. */
function stripLines(finding: ShownFinding, records: Map<string, ShownRecord>, today: string, words: Words): string[] {
  const { from, to, months, records: named } = finding;
  const shown = named.flatMap(({ id }) => records.get(id) ?? []);
  // Records beyond the page that was read cannot be drawn, and half a strip would mislead.
  if (from === null || !months || shown.length < 2 || shown.length < named.length) return [];
  const strip = monthStrip(shown, { from, to }, today);
  const mark = (has: boolean, month: number) => (has ? (strip.shared[month] ? '#' : '-') : '.');
  return [
    ...strip.rows.map((row) => `    ${row.map(mark).join('')}`),
    `    ${say(words, 'strip', { n: strip.months[0]!, of: strip.months.at(-1)! })}`,
  ];
}

function findingLines(
  findings: ShownFinding[],
  { members, check, aidHistory }: Subject,
  words: Words,
  width: number,
): string[] {
  const records = new Map((aidHistory?.edges ?? []).map(({ node }) => [node.id, node]));
  const today = check ? calendarDate(new Date(check.checkedAt)) : '';
  return findings.flatMap((finding) => {
    const { kind, rule, persons, explanation } = finding;
    const basis = rule.legalBasis.map(({ document, article }) => `${document}${article ? ` ${article}` : ''}`);
    return [
      ...wrap(`${say(words, kind)} ${rule.id}  ${rule.title}`, width, 2),
      ...wrap(`${words['concerns']}${whose(persons, members, words)}`, width, 4),
      ...wrap(plain(explanation), width, 4),
      ...stripLines(finding, records, today, words),
      ...wrap(`${words['says']}${rule.says}`, width, 4),
      ...wrap(`${words['basis']}${basis.join('; ')}${rule.status === 'CONFIRMED' ? '' : words['toConfirm']}`, width, 4),
    ];
  });
}

function memberLines(members: Member[], words: Words, width: number): string[] {
  return members.flatMap(({ name, maskedIdNumber, relation }) =>
    fold(
      [pad(plain(name ?? words['nameless']!), 12), pad(relation ? say(words, relation) : '', 12), maskedIdNumber ?? ''],
      width,
      2,
    ),
  );
}

function departmentLines(subject: Subject, words: Words, language: Language, width: number): string[] {
  const names = Object.keys(departmentTitles).map((department) => stringWidth(departmentName(department, language)));
  const column = Math.max(...names);
  return (subject.check?.departments ?? []).flatMap(({ department, status, asOf, recordCount, message }) => [
    ...fold(
      [
        pad(departmentName(department, language), column),
        pad(say(words, status), 10),
        recordCount === null ? '' : say(words, recordCount === 1 ? 'record' : 'records', { n: recordCount }),
        asOf ? say(words, 'asOf', { n: calendarDate(new Date(asOf)) }) : '',
      ],
      width,
      2,
    ),
    ...(message ? wrap(plain(message), width, 4) : []),
  ]);
}

/** What FOUND, which goes before INCOMPLETE, would hide. */
function missingLines({ check }: Subject, words: Words, language: Language, width: number): string[] {
  const missing = check?.departments.filter(({ status }) => status !== 'ANSWERED') ?? [];
  if (check?.verdict !== 'FOUND' || !missing.length) return [];
  const names = missing.map(({ department }) => departmentName(department, language)).join(words['comma']);
  return wrap(say(words, 'missing', { n: names }), width, 2);
}

function verdictLines(subject: Subject, words: Words, language: Language, width: number): string[] {
  const { check } = subject;
  const verdict = (check && words[check.verdict]) ?? words['none']!;
  const times = check
    ? [say(words, 'checked', { n: clock(check.checkedAt) }), say(words, 'valid', { n: clock(check.validUntil) })]
    : [];
  return [
    ...wrap(`${words['verdict']}${verdict}`, width, 0),
    ...missingLines(subject, words, language, width),
    ...fold(times, width, 2),
  ];
}

/** @returns the answer as a clerk reads it, no line wider than the terminal's columns */
export function render(answer: CheckAnswer, language: Language, columns: number): string {
  const words = texts[language];
  const width = Math.max(40, Math.min(columns, 100));
  const { subject } = answer;
  if (answer.unknownNumber) return wrap(words['unknown']!, width, 0).join('\n');
  if (!subject) return [words['none']!, ...errorLines(answer, width)].join('\n');

  const { members, check } = subject;
  const section = (title: string, lines: string[]) => (lines.length ? ['', words[title]!, ...lines] : []);
  const findings = (missed: boolean) => check?.findings.filter(({ kind }) => (kind === 'MISSED') === missed) ?? [];
  const note = answer.registry === 'unavailable' ? 'registry' : 'alone';
  return [
    ...(answer.seenAs === 'household' ? [] : wrap(words[note]!, width, 0)),
    ...verdictLines(subject, words, language, width),
    ...section('findings', findingLines(findings(false), subject, words, width)),
    ...section('advice', findingLines(findings(true), subject, words, width)),
    ...section(answer.seenAs === 'household' ? 'family' : 'person', memberLines(members, words, width)),
    ...section('aid', aidLines(subject, words, language, width)),
    ...section('departments', departmentLines(subject, words, language, width)),
    ...section('errors', errorLines(answer, width)),
  ].join('\n');
}
