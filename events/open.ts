import type { Bus } from './bus';
import { kafkaBus } from './kafka/bus';
import type { KafkaLine } from './kafka/client';
import { kafkaSettings } from './kafka/settings';
import { postgresBus } from './postgres/bus';

/**
 * Opens the bus that the environment names: Kafka where KAFKA_BROKERS is given, or else the log in PostgreSQL that
 * HUB_EVENTS_URL names.
 * @param log hears what Kafka's driver says of itself
 * @returns undefined where neither is named: events then wait in the outbox
 * @throws SettingsError of kafkaSettings; the driver's error when the bus cannot be reached
 */
export async function openBus(env: NodeJS.ProcessEnv, log?: (line: KafkaLine) => void): Promise<Bus | undefined> {
  if (env['KAFKA_BROKERS']) return kafkaBus({ ...kafkaSettings(env), ...(log && { log }) });
  return env['HUB_EVENTS_URL'] ? postgresBus(env['HUB_EVENTS_URL']) : undefined;
}
