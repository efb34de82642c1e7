import { checkCharacter } from '@one-door/kit';

/** Never assigned as an address code, so that no real person's number is ever made. */
const unassignedCode = '379999';

/**
 * Makes the number of a person who does not exist, with the right check character (GB 11643). For making only:
 * numbers that people type are read by the kit.
 * @param sequence 0 to 999; odd for men
 */
export function makeIdNumber(birthDate: string, sequence: number): string {
  const first17 = `${unassignedCode}${birthDate.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  return first17 + checkCharacter(first17);
}
