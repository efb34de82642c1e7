import type { HubEvent } from '@one-door/events';
import { latest } from '@one-door/kit';

/** What a payment takes from its batch's budget line; batch and amount are null where it takes nothing. */
export interface Booking {
  paymentId: string;
  revision: number;
  batch: string | null;
  /** Yuan, exact decimal text. */
  amount: string | null;
}

/** @returns what an event says of a payment; nothing for events that tell of no payment */
export function bookingOf(event: HubEvent): Booking[] {
  if (event.type !== 'org.one-door.aid.paid.v1') return [];
  const { payment, revision, withdrawn } = event.data;
  const counts = payment.result === 'PAID' && !withdrawn;
  return [
    {
      paymentId: payment.id,
      revision,
      batch: counts ? payment.batch : null,
      amount: counts ? payment.amount : null,
    },
  ];
}

/** A payment that becomes another person's is told of twice under one revision: withdrawn of the one, paid to the other. */
const isLater = (row: Booking, than: Booking) =>
  row.revision > than.revision || (row.revision === than.revision && row.batch !== null && than.batch === null);

/** @returns of what was told of payments what holds, whatever the order */
export const holdingBookings = (told: readonly Booking[]): Booking[] =>
  latest(told, ({ paymentId }) => paymentId, isLater);
