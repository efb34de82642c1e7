import { createHash } from 'node:crypto';
import { birthSeal } from '../birth';
import { createPidMaker } from '../pid';

/** What a row is made into with the hub's key. */
export interface Tools {
  /** @param idNumber 18 digits */
  pidOf(idNumber: string): string;
  /** The pid of somebody without an ID number, whom the registry numbered itself. */
  pidOfPersonNumber(number: string): string;
  /** Encrypts what the registry alone may read; only its own sheets have such values. @throws Error elsewhere */
  seal(text: string, place: string): string;
  /** A date of birth for an event, where no date may stand in clear. */
  sealBirth(birthDate: string, pid: string): string;
  /** Under the key, since what is digested holds ID numbers that could be guessed. */
  digest(text: string): string;
}

/**
 * @param key of the pids, 32 bytes @param version the key's
 * @param seal given by the department that keeps encrypted values
 */
export function createTools(key: Buffer, version: string, seal?: Tools['seal']): Tools {
  const pidOf = createPidMaker(key, version);
  return {
    pidOf,
    // Nobody can tell it from a random one without the key, and the same person has it at the next import.
    pidOfPersonNumber: (number) => pidOf(`#${number}`),
    seal:
      seal ??
      (() => {
        throw new Error('this department encrypts nothing');
      }),
    sealBirth: birthSeal(key, version).seal,
    digest: (text) => createHash('sha256').update(key).update(text).digest('base64url'),
  };
}

/** @returns a UUID that always is the same for the same words: a row that comes again is the same row. */
export function uuidOf(...words: string[]): string {
  const hex = createHash('sha256').update(words.join('\u0000')).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
