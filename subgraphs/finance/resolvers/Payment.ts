import { getProgramme } from '@one-door/schemas';

export const Payment = { programme: ({ programme }: { programme: string }) => getProgramme(programme) };
