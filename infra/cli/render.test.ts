import { departments } from '@one-door/schemas';
import stringWidth from 'string-width';
import type { CheckAnswer, Member, ShownFinding, ShownRecord, Subject } from './ask';
import { exitStatus } from './check';
import { render } from './render';

const record: ShownRecord = {
  id: 'r1',
  department: 'HOUSING',
  programme: { code: 'PUBLIC_RENTAL_HOUSING', title: 'Public rental housing' },
  status: 'ACTIVE',
  from: '2026-01-01',
  to: null,
  amount: '1120.00',
  reference: null,
  caseNumber: null,
  persons: [{ pid: 'p1', name: '王建国' }],
  division: { name: 'Sidian Town' },
};

const head: Member = { pid: 'p1', name: '王建国', maskedIdNumber: '3799**********0014', relation: 'HEAD' };
const child: Member = { pid: 'p2', name: '王小明', maskedIdNumber: '3799**********0022', relation: 'CHILD' };

/** As oversight answers: the count of all is null unless all eight answered. */
function subjectWith(records: ShownRecord[], silent: readonly string[] = []): Subject {
  return {
    members: [head, child],
    check: {
      verdict: silent.length ? 'INCOMPLETE' : 'CLEAR',
      checkedAt: '2026-11-24T04:00:00Z',
      validUntil: '2026-11-24T15:59:00Z',
      departments: departments.map((department) => ({
        department,
        status: silent.includes(department) ? 'UNAVAILABLE' : 'ANSWERED',
        asOf: null,
        recordCount: null,
        message: null,
      })),
      findings: [],
    },
    aidHistory: {
      totalCount: silent.length ? null : records.length,
      edges: records.map((node) => ({ node })),
      pageInfo: { hasNextPage: false },
    },
  };
}
const answerOf = (subject: Subject | null, more: Partial<CheckAnswer> = {}): CheckAnswer => ({
  seenAs: 'household',
  registry: 'answered',
  unknownNumber: false,
  subject,
  errors: [],
  ...more,
});
const said = (answer: CheckAnswer) => render(answer, 'EN', 100);
const alone = { seenAs: 'person' } as const;

const foundWithout = (silent: readonly string[]): Subject => {
  const subject = subjectWith([record], silent);
  return { ...subject, check: { ...subject.check!, verdict: 'FOUND' } };
};

const noRecord = 'no department has a record';
const unknown = 'Nobody knows this number';
const unread: Subject = { members: [], check: null, aidHistory: null };
const notNoAid = /is not "no aid"$/m;

describe('what npm run check prints of aid', () => {
  it('says beside FOUND who is missing, and only then', () => {
    expect(said(answerOf(foundWithout(['HOUSING'])))).toMatch(/FOUND.*\n +and not complete: Housing/);
    expect(said(answerOf(foundWithout([])))).not.toContain('not complete');
  });

  it('is "no record" when all eight answered and have none', () => {
    const text = said(answerOf(subjectWith([])));
    expect(text).toContain(noRecord);
    expect(text).not.toMatch(notNoAid);
  });

  it.each([
    ['a department did not answer', subjectWith([], ['HEALTH'])],
    ['no department answered', subjectWith([], departments)],
    ['oversight is down', unread],
  ])('is never "no record" when %s', (_, subject) => {
    for (const answer of [answerOf(subject), answerOf(subject, alone)]) {
      const text = said(answer);
      expect(text).not.toContain(noRecord);
      expect(text).not.toContain(unknown);
      expect(text).toMatch(notNoAid);
      expect(render(answer, 'ZH', 100)).toContain('不能视为没有救助');
      expect(exitStatus(answer)).toBe(2);
    }
  });

  it('says that a list may have gaps', () => {
    expect(said(answerOf(subjectWith([record])))).not.toMatch(notNoAid);
    const text = said(answerOf(subjectWith([record], ['HEALTH'])));
    expect(text).toContain('Public rental housing');
    expect(text).toMatch(notNoAid);
  });
});

describe('what npm run check prints of a record', () => {
  const all = [head, child].map(({ pid, name }) => ({ pid, name }));
  it.each([
    ['a member, with the relation', record.persons, '王建国 (head)'],
    ['the whole household', all, 'whole household of 2'],
    ['somebody outside as well', [...record.persons, { pid: 'p9', name: null }], '王建国 (head), 1 other'],
  ])('is whose it is: %s', (_, persons, text) =>
    expect(said(answerOf(subjectWith([{ ...record, persons }])))).toContain(`Public rental housing  ${text}\n`),
  );

  it('is the amount, by the month where it is monthly', () => {
    const once = { ...record, programme: { code: 'DILAPIDATED_HOUSE_RENOVATION', title: 'Renovation' } };
    expect(said(answerOf(subjectWith([record])))).toContain('  1,120.00 yuan a month  ');
    expect(said(answerOf(subjectWith([once])))).toContain('  1,120.00 yuan  ');
    expect(render(answerOf(subjectWith([record])), 'ZH', 100)).toContain('  每月1,120.00元  ');
  });
});

describe('what npm run check prints of findings', () => {
  const finding: ShownFinding = {
    id: 'f1',
    kind: 'MISSED',
    rule: {
      id: 'O1',
      title: 'Child without education aid',
      says: 'A pupil should have it.',
      status: 'CONFIRMED',
      legalBasis: [],
    },
    persons: [{ pid: 'p2', name: '王小明' }],
    records: [],
    from: null,
    to: null,
    months: null,
    amount: null,
    explanation: 'The child has none.',
  };
  const withFinding = (kind: string) => {
    const subject = subjectWith([record]);
    return said(answerOf({ ...subject, check: { ...subject.check!, findings: [{ ...finding, kind }] } }));
  };

  it('is advice apart for MISSED, with the person', () => {
    const text = withFinding('MISSED');
    expect(text).toContain('Advice: aid that may be missing\n  Missed O1');
    expect(text).not.toMatch(/^Findings/m);
    expect(text).toContain('persons: 王小明 (child)');
  });

  it('marks the months that records share, and says the rule in plain words', () => {
    const other = { ...record, id: 'r9', from: '2026-09-15' };
    const subject = subjectWith([{ ...record, from: '2026-06-01' }, other]);
    const records = subject.aidHistory!.edges.map(({ node: { id } }) => ({ id }));
    const overlap = { ...finding, kind: 'DUPLICATE', records, from: '2026-09-15', to: null, months: 3, amount: '1.00' };
    const text = said(answerOf({ ...subject, check: { ...subject.check!, findings: [overlap] } }));
    expect(text).toMatch(/\n {4}---###\n {4}\.\.\.###\n {4}2026-06 to 2026-11, a mark a month/);
    expect(text).toContain('the rule: A pupil should have it.');
  });

  it('is a finding for every other kind', () => expect(withFinding('NEW_KIND')).toMatch(/^Findings\n {2}NEW_KIND O1/m));

  it('says when it was checked and until when that holds, in Shanghai', () =>
    expect(withFinding('MISSED')).toContain('checked 2026-11-24 12:00  valid until 2026-11-24 23:59'));
});

describe('what npm run check prints of a person alone', () => {
  it('is that they are in no household, with the verdict on what departments have', () => {
    const text = said(answerOf(subjectWith([record]), alone));
    expect(text).toContain('registered in no household');
    expect(text).toContain('CLEAR');
  });

  it('is no verdict where nobody knows the number, with a status of error', () => {
    const answer = answerOf(null, { ...alone, unknownNumber: true });
    expect(said(answer)).toContain(unknown);
    expect(said(answer)).not.toMatch(/CLEAR|INCOMPLETE/);
    expect(exitStatus(answer)).toBe(3);
  });

  it('is that the registry is silent when it is, and never that nobody knows them', () => {
    const text = said(answerOf(subjectWith([]), { ...alone, registry: 'unavailable' }));
    expect(text).toContain('The registry did not answer');
    expect(text).not.toContain(unknown);
  });
});

describe('what npm run check prints of errors', () => {
  const errors = [{ message: 'HEALTH did\u001b not answer' }, { message: 'HEALTH did\u001b not answer' }];

  it('is their messages, each once, beside what could be read', () => {
    const text = said(answerOf(subjectWith([record], ['HEALTH']), { errors }));
    expect(text).toContain('Public rental housing');
    expect(text.match(/^ {2}HEALTH did not answer$/gm)).toHaveLength(1);
  });

  it('is their messages alone where nothing could be read, with a status of error', () => {
    const answer = answerOf(null, { seenAs: null, errors });
    expect(said(answer)).toBe('△ No verdict could be had: treat as INCOMPLETE\n  HEALTH did not answer');
    expect(exitStatus(answer)).toBe(3);
  });
});

it('a state of a department and its count stand apart', () => {
  const subject = subjectWith([]);
  for (const status of ['STALE', 'SUSPICIOUS']) {
    Object.assign(subject.check!.departments[0]!, { status, recordCount: 1 });
    expect(said(answerOf(subject))).toMatch(/ (too old|suspicious) +1 record$/m);
  }
});

it('no line is wider than a narrow terminal', () => {
  const errors = [{ message: '部门数据暂不可用，请稍后重新核查，或电话向该部门核实 HEALTH did not answer' }];
  for (const language of ['ZH', 'EN'] as const) {
    for (const subject of [subjectWith([]), subjectWith([record], ['HEALTH']), unread]) {
      const lines = render(answerOf(subject, { ...alone, errors }), language, 60).split('\n');
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    }
  }
});
