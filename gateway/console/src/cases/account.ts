import { useSyncExternalStore } from 'react';
import { HubError } from '../hub/answer';
import { holdsIdNumber } from '../../../../schemas/id-number-within';

const remembered = 'one-door.account';

/** As the hub takes it: opaque, never a name or a number. */
export const isAccount = (text: string) => /^[A-Za-z0-9_-]{1,64}$/.test(text) && !/\d{15}/.test(text) && !holdsIdNumber(text); // prettier-ignore

let account = read();
const listeners = new Set<() => void>();

function read(): string {
  try {
    return localStorage.getItem(remembered) ?? '';
  } catch {
    return '';
  }
}

export const currentAccount = () => account;

/** @returns by whom something is done. @throws HubError NO_ACCOUNT while nobody is named */
export function namedAccount(): string {
  if (isAccount(account)) return account;
  throw new HubError({
    code: 'NO_ACCOUNT',
    message: '请先在页面上方填写经办账号。 Fill in your account at the top of the page first.',
  });
}

/** Whoever is at this machine. What is no account, a number typed by mistake, is never kept. */
export function setAccount(next: string): void {
  account = next;
  try {
    if (isAccount(next)) localStorage.setItem(remembered, next);
    else localStorage.removeItem(remembered);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
  for (const listener of listeners) listener();
}

export const useAccount = (): string =>
  useSyncExternalStore((onChange) => {
    listeners.add(onChange);
    return () => void listeners.delete(onChange);
  }, currentAccount);
