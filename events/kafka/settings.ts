import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** Where Kafka is and how to be let in. */
export interface KafkaSettings {
  /** host:port of some brokers; they name the others. */
  brokers: readonly string[];
  sasl?: { mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512'; username: string; password: string };
  /** True for the system's authorities. */
  tls?: boolean | { ca: string };
}

/** Every variable that says how to reach Kafka. */
export const kafkaVariables = [
  'KAFKA_BROKERS',
  'KAFKA_SASL_MECHANISM',
  'KAFKA_USERNAME',
  'KAFKA_PASSWORD',
  'KAFKA_TLS',
  'KAFKA_CA_FILE',
] as const;

/** Settings that are wrong, all of them at once; like the kit's, which events may not import. */
class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(`设置有误 Settings to mend:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'SettingsError';
  }
}

const shape = z.object({
  KAFKA_BROKERS: z
    .string('host:port, separated by commas')
    .transform((list) => list.split(',').map((broker) => broker.trim()))
    .refine((list) => list.every((broker) => /^[^\s:]+:\d{1,5}$|^\[[\da-f:]+\]:\d{1,5}$/i.test(broker)), {
      error: 'host:port, separated by commas',
    }),
  KAFKA_SASL_MECHANISM: z
    .enum(['plain', 'scram-sha-256', 'scram-sha-512'], 'one of plain, scram-sha-256, scram-sha-512')
    .optional(),
  KAFKA_USERNAME: z.string().optional(),
  KAFKA_PASSWORD: z.string().optional(),
  KAFKA_TLS: z.enum(['true', 'false'], 'true or false').default('false'),
  KAFKA_CA_FILE: z.string().optional(),
});

/** What one setting asks of another. */
function* discords(given: NodeJS.ProcessEnv): Generator<string> {
  const sasl = given['KAFKA_SASL_MECHANISM'] !== undefined;
  for (const name of ['KAFKA_USERNAME', 'KAFKA_PASSWORD'])
    if (sasl !== (given[name] !== undefined))
      yield sasl ? `${name}: needed with KAFKA_SASL_MECHANISM` : `${name}: of no use without KAFKA_SASL_MECHANISM`;
  if (given['KAFKA_CA_FILE'] !== undefined && given['KAFKA_TLS'] !== 'true')
    yield 'KAFKA_CA_FILE: of no use without KAFKA_TLS=true';
}

/**
 * Reads how to reach Kafka from environment variables.
 * @throws SettingsError that names every bad variable and what it should be, never its value: it may be a secret
 */
export function kafkaSettings(env: NodeJS.ProcessEnv = process.env): KafkaSettings {
  // An empty variable is one that nobody set: compose files and shells write it so.
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = shape.safeParse(given);
  const problems = (result.error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  problems.push(...discords(given));
  let ca: string | undefined;
  try {
    ca = given['KAFKA_CA_FILE'] && readFileSync(given['KAFKA_CA_FILE'], 'utf8');
  } catch {
    problems.push('KAFKA_CA_FILE: a file that can be read, with certificates in PEM');
  }
  if (problems.length || !result.success) throw new SettingsError(problems);
  const { KAFKA_BROKERS, KAFKA_SASL_MECHANISM, KAFKA_USERNAME, KAFKA_PASSWORD, KAFKA_TLS } = result.data;
  return {
    brokers: KAFKA_BROKERS,
    ...(KAFKA_SASL_MECHANISM && {
      sasl: { mechanism: KAFKA_SASL_MECHANISM, username: KAFKA_USERNAME!, password: KAFKA_PASSWORD! },
    }),
    ...(KAFKA_TLS === 'true' && { tls: ca ? { ca } : true }),
  };
}
