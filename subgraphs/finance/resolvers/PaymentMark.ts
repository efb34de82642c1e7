import type { Mark } from '@one-door/kit';

export const PaymentMark = {
  payment: ({ of }: Mark) => of,
  person: ({ pid }: Mark) => ({ pid }),
};
