import type { CaseStep } from '../hub/cases';
import { rejectionWords } from './rejection';

const step = (action: string, note: string | null, part = 1): CaseStep => ({
  revision: 1,
  part,
  action,
  unit: null,
  helper: null,
  by: 'clerk-1',
  at: '2026-11-26T02:00:00.000Z',
  from: null,
  to: null,
  late: false,
  note,
});
const decision = { outcome: 'REJECTED', at: '', reason: '已有住房', legalBasis: '第三十七条', appeal: '60日内' };
const blank = { reason: '', legalBasis: '', appeal: '' };

describe('a rejection notice begins', () => {
  it('with what the department decided', () => {
    const words = { reason: '已有住房', legalBasis: '第三十七条', appeal: '60日内' };
    expect(rejectionWords({ part: 1 }, [], decision)).toEqual(words);
  });

  it('with the note of window or conference where they decided of this part, the last of them', () => {
    const steps = [step('HANDLE', '第一次'), step('RESOLVE_DECIDE', '会议决议'), step('HANDLE', '另一件', 2)];
    expect(rejectionWords({ part: 1 }, steps, null)).toEqual({ ...blank, reason: '会议决议' });
  });

  it('empty where a department decided that cannot be read, whatever was decided before', () => {
    expect(rejectionWords({ part: 1 }, [step('HANDLE', '从前'), step('DECIDE', null)], null)).toEqual(blank);
  });

  it('empty where the department approved', () => {
    expect(rejectionWords({ part: 1 }, [], { ...decision, outcome: 'APPROVED' })).toEqual(blank);
  });
});
