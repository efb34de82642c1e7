import { Kafka, logLevel } from 'kafkajs';
import type { KafkaSettings } from './settings';

/** What the driver says of itself. Neither messages nor what else it holds go along: they are personal. */
export interface KafkaLine {
  level: 'error' | 'warn' | 'info';
  /** Which part of the driver. */
  where: string;
  text: string;
}

export interface KafkaOptions extends KafkaSettings {
  /** Before every topic and group, so that several can use one Kafka side by side. */
  prefix?: string;
  log?: (line: KafkaLine) => void;
}

export const defaultPrefix = 'one-door.';

/** Said in full: the driver has other defaults where NODE_ENV is test. */
export const retryOf = (retries: number) => ({
  retries,
  initialRetryTime: 100,
  maxRetryTime: 1_000,
  factor: 0.2,
  multiplier: 2,
});

/**
 * How long a broker may be silent. Short, since one that hangs would otherwise hold up what another has long taken over;
 * who joins a group or fetches is given more time by the driver.
 */
const requestTimeout = 5_000;

const levels = { [logLevel.ERROR]: 'error', [logLevel.WARN]: 'warn', [logLevel.INFO]: 'info' } as const;

/** A way to Kafka of its own: whoever failed begins anew with one, in place of what a driver still holds for true. */
export function newClient({ brokers, sasl, tls, log }: KafkaOptions): Kafka {
  return new Kafka({
    clientId: 'one-door-hub',
    // The driver always begins with the first, and one that hangs is not one that refuses.
    brokers: [...brokers].sort(() => Math.random() - 0.5),
    connectionTimeout: 3_000,
    authenticationTimeout: 10_000,
    requestTimeout,
    retry: retryOf(3),
    // Of one type for each mechanism, where the driver's types want to know which.
    ...(sasl && { sasl: sasl as { mechanism: 'plain'; username: string; password: string } }),
    ...(tls && { ssl: tls === true ? true : { ca: [tls.ca] } }),
    logLevel: log ? logLevel.INFO : logLevel.NOTHING,
    logCreator:
      () =>
      ({ namespace, level, log: { message } }) => {
        if (level in levels) log?.({ level: levels[level as keyof typeof levels], where: namespace, text: message });
      },
  });
}
