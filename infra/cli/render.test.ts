import { departments } from '@one-door/schemas';
import stringWidth from 'string-width';
import type { CheckAnswer, ShownRecord, Subject } from './ask';
import { exitStatus } from './check';
import { render } from './render';

const record: ShownRecord = {
  id: 'r1',
  department: 'HOUSING',
  programme: { title: 'Public rental housing' },
  status: 'ACTIVE',
  from: '2026-01-01',
  to: null,
  amount: '120.00',
  reference: null,
  division: { name: 'Sidian Town' },
};

/** As oversight answers: the count of all is null unless all eight answered. */
function subjectWith(records: ShownRecord[], silent: readonly string[] = []): Subject {
  return {
    check: {
      verdict: silent.length ? 'INCOMPLETE' : 'CLEAR',
      checkedAt: '2026-11-24T04:00:00Z',
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
  subject,
  errors: [],
  ...more,
});
const said = (answer: CheckAnswer) => render(answer, 'EN', 100);
const alone = { seenAs: 'person' } as const;

const noRecord = 'no department has a record';
const unknown = 'No department knows this person';
const notNoAid = /is not "no aid"$/m;

describe('what npm run check prints of aid', () => {
  it('is "no record" when all eight answered and have none', () => {
    const text = said(answerOf(subjectWith([])));
    expect(text).toContain(noRecord);
    expect(text).not.toMatch(notNoAid);
  });

  it.each([
    ['a department did not answer', subjectWith([], ['HEALTH'])],
    ['no department answered', subjectWith([], departments)],
    ['oversight is down', { check: null, aidHistory: null }],
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

describe('what npm run check prints of a person alone', () => {
  it('is that nobody knows them only when all eight answered and have nothing', () => {
    expect(said(answerOf(subjectWith([]), alone))).toContain(unknown);
    expect(said(answerOf(subjectWith([record]), alone))).toContain('registered in no household');
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
    expect(said(answerOf(subject))).toMatch(/ (too old|suspicious) +1 records/);
  }
});

it('no line is wider than a narrow terminal', () => {
  const errors = [{ message: '部门数据暂不可用，请稍后重新核查，或电话向该部门核实 HEALTH did not answer' }];
  for (const language of ['ZH', 'EN'] as const) {
    for (const subject of [subjectWith([]), subjectWith([record], ['HEALTH']), { check: null, aidHistory: null }]) {
      const lines = render(answerOf(subject, { ...alone, errors }), language, 60).split('\n');
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(60);
    }
  }
});
