import type { Cipher } from '@one-door/kit';
import { windowCipher } from '@one-door/window';
import { openPlace, type Hearer } from './events/place';

/** The window's database, and what encrypts who came. */
export interface WindowPlace extends Pick<Hearer, 'database'> {
  cipher: Cipher;
  close(): Promise<void>;
}

/**
 * Finds the window's database, see openPlace.
 * @param say where progress goes, a line at a time
 * @throws NoPlaceError, SettingsError, Error of a start that failed, or the driver's
 */
export async function openWindow(env: NodeJS.ProcessEnv, say: (line: string) => void): Promise<WindowPlace> {
  const { hearers, env: envOf, close } = await openPlace(['window'], env, say);
  try {
    return { database: hearers[0]!.database, cipher: windowCipher(envOf('window')), close };
  } catch (error) {
    await close();
    throw error;
  }
}
