import { checkCharacter } from '@one-door/kit';
import { addDays, addYears, dateOfDay, dayNumber } from './calendar';
import { scatter, type Random } from './random';

/**
 * ID numbers of nobody: no address code 3799xx was ever given (GB/T 2260 had 3790xx for a while). They are unique
 * without a list of those used, so that a million households stream by: a person's running index gives code and
 * sequence, and persons who share both differ in what is left of their birth day's number by `dayClasses`.
 */
const commonCodes = { first: 379_900, count: 90 };
/** Persons who must be born on one very day have codes of their own. */
const exactCodes = { first: 379_990, count: 10 };
/** Of a thousand sequences men have the odd ones, women the even. */
const sequences = 500;
const places = commonCodes.count * sequences;
/** Every year of birth has one day of each class, so that birthdays fall on all days alike. */
const dayClasses = 365;

export type Sex = 'F' | 'M';
/** No family has more persons. */
export const personsAtMost = 12;
/** No more families have numbers of their own. */
export const familiesAtMost = Math.floor((places * dayClasses) / personsAtMost);
/** No more persons are born on one exact day: see exactIdNumber. */
export const exactAtMost = exactCodes.count * sequences;

function compose(code: number, birthDate: string, sequence: number, sex: Sex): string {
  const first17 = `${code}${birthDate.replaceAll('-', '')}${String(sequence * 2 + (sex === 'M' ? 1 : 0)).padStart(3, '0')}`;
  return first17 + checkCharacter(first17);
}

/** The days on which somebody was born who is of that age in full years on that day. */
export const bornAtAge = (age: number, on: string) => ({
  from: addDays(addYears(on, -age - 1), 1),
  to: addYears(on, -age),
});

/**
 * @param index of the person in the county
 * @param born a year or longer, of which the index leaves one day
 */
export function commonIdNumber(random: Random, index: number, sex: Sex, born: { from: string; to: string }) {
  const place = ((index % places) * 7919) % places;
  const dayClass = (Math.floor(index / places) + scatter(place)) % dayClasses;
  const from = dayNumber(born.from);
  const first = from + ((((dayClass - from) % dayClasses) + dayClasses) % dayClasses);
  const last = dayNumber(born.to);
  if (first > last) throw new Error(`${born.from} to ${born.to} is too short to be born in`);
  const birthDate = dateOfDay(first + dayClasses * random.int(0, Math.floor((last - first) / dayClasses)));
  const code = commonCodes.first + (place % commonCodes.count);
  return { birthDate, idNumber: compose(code, birthDate, Math.floor(place / commonCodes.count), sex) };
}

/** @param place below exactAtMost, and no other person's who is born on this day */
export function exactIdNumber(place: number, sex: Sex, birthDate: string): string {
  if (place >= exactAtMost) throw new Error(`${place} persons born on one exact day are too many`);
  return compose(exactCodes.first + (place % exactCodes.count), birthDate, Math.floor(place / exactCodes.count), sex);
}
