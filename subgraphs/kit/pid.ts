import { createHmac, randomBytes } from 'node:crypto';
import { setting } from './settings';

/**
 * How persons are known between departments: HMAC-SM3 over the normalised 18 digits, under the hub's key. Who holds
 * the key can find numbers by trying, so that only the registry, the import and oversight are given it.
 * @param key 32 bytes
 * @param version the key's version, so that pids of two keys are told apart
 * @returns a function from the 18 digits to `<version>.<43 characters of base64url>`
 */
export function createPidMaker(key: Buffer, version: string): (idNumber: string) => string {
  return (idNumber) => `${version}.${createHmac('sm3', key).update(idNumber).digest('base64url')}`;
}

/** What the registry and oversight are told of the key. */
export const pidSettings = { HUB_PID_KEY: setting.key, HUB_PID_VERSION: setting.name.default('p1') };

export const pidMakerOf = (settings: { HUB_PID_KEY: Buffer; HUB_PID_VERSION: string }) =>
  createPidMaker(settings.HUB_PID_KEY, settings.HUB_PID_VERSION);

const ofNobody = 'u1.';

/** Somebody whom no registry knows is nobody else: a pid of his own, made of chance, stands for him until he is known. */
export const unknownPerson = () => `${ofNobody}${randomBytes(32).toString('base64url')}`;

/** @returns whether a pid stands for somebody of whom nobody can have told anything */
export const isUnknownPerson = (pid: string): boolean => pid.startsWith(ofNobody);
