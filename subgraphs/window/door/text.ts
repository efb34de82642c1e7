import { settingsObject } from '@one-door/kit';
import { holdsIdNumber } from '@one-door/schemas';
import { z } from 'zod';

/**
 * A line of the door's files: anybody may read it, so that no ID number may stand in it.
 * @param message what belongs there @param most characters
 */
export const line = (message: string, most: number) =>
  z
    .string(message)
    .trim()
    .min(1, message)
    .max(most, message)
    .regex(/^\P{C}+$/u, message)
    .refine((text) => !holdsIdNumber(text), message);

const phoneMessage = '应为电话号码，如 0538-0000000 write a phone number, as 0538-0000000';

/** A phone number as people write it; not every run of digits is one. */
export const phone = z
  .string(phoneMessage)
  .regex(/^[0-9+][0-9 ()-]{2,23}$/, phoneMessage)
  .refine((text) => !holdsIdNumber(text), phoneMessage);

const words = line('请写1至600字，不含号码 write 1 to 600 characters, without ID numbers', 600);

/** What is said in both languages. */
export const inBoth = settingsObject({ zh: words, en: words }, '{"zh": "按月发放", "en": "Paid by the month"}');
