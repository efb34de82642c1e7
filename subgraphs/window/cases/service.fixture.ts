import { builtInCalendar, createCipher } from '@one-door/kit';
import { env, type Desk } from '../papers/desk.fixture';
import { usualLimits } from './clocks';
import { CaseService, type AcceptCaseInput } from './service';

/** What a family asks for where a test does not care. */
export const asked: AcceptCaseInput = {
  division: '370921101',
  channel: 'COUNTER',
  greenChannel: false,
  household: null,
  persons: [],
  inWriting: true,
  materials: [],
  parts: [{ need: 'HOUSING', programme: 'RENT_SUBSIDY' }],
  applicant: { name: '赵某', onBehalf: null, phone: null, address: null, says: null },
};

/** @returns the cases of a desk, at whatever moment the test says */
export const casesOf = ({ database }: Desk): CaseService =>
  new CaseService(database, createCipher({ k1: Buffer.from(env.HUB_WINDOW_KEY, 'base64url') }, 'k1'), {
    calendar: builtInCalendar,
    limits: usualLimits,
  });
