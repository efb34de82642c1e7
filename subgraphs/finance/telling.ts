import type { Payment } from '@one-door/events';
import { tellEach, type Image, type Telling, type Values } from '@one-door/kit';

interface Told {
  pid: string;
  payment: Payment;
}

/** Why the bank sent it back stays behind. */
function told(image: Image | null): Told | null {
  if (!image) return null;
  const { id, pid, recordNumber, programme, paidOn, amount, result, batch } = image['fact'] as Values;
  return { pid: String(pid), payment: { id, recordNumber, programme, paidOn, amount, result, batch } as Payment };
}

/** Tells of payments: each change once, under the person whose card it is; under both, where it was another's. */
export const tellPayment = tellEach(({ before, after }, { revision, asOf, feed }) => {
  const [was, is] = [told(before), told(after)];
  const telling = ({ pid, payment }: Told, earlier: Payment | null, withdrawn: boolean): Telling => ({
    type: 'org.one-door.aid.paid.v1',
    subject: pid,
    about: payment.id,
    data: { revision, asOf, feed, payment, before: earlier, withdrawn },
  });
  const stays = was !== null && is !== null && was.pid === is.pid;
  return [
    ...(was && !stays ? [telling(was, was.payment, true)] : []),
    ...(is ? [telling(is, stays ? was.payment : null, false)] : []),
  ];
});
