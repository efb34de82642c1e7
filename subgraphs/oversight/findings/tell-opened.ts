import { createEvent, messageOf, type Message } from '@one-door/events';
import type { Shown } from './shown';

/** @returns the event that a finding is open, with all that it shows */
export function tellOpened(shown: Shown, revision: number, at: Date, rulesVersion: string): Message {
  const { id, rule, kind, pids: persons, records, division, from, to, months, amount } = shown;
  const finding = { id, rule, kind, persons, records, division, from, to, months, amount };
  const data = { revision, finding, by: 'SCAN' as const, rulesVersion };
  return messageOf(
    createEvent('org.one-door.finding.opened.v1', { source: '/oversight', subject: id, time: at, data }),
  );
}
