import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kafkaSettings } from './settings';

describe('the settings of Kafka', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kafka-settings-'));
  const caFile = path.join(folder, 'ca.pem');
  beforeAll(() => writeFileSync(caFile, 'a certificate'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('are brokers alone where nobody must be let in', () => {
    expect(kafkaSettings({ KAFKA_BROKERS: 'one:9092, two:9092', KAFKA_USERNAME: '' })).toEqual({
      brokers: ['one:9092', 'two:9092'],
    });
  });

  it('take a user and an authority', () => {
    const env = {
      KAFKA_BROKERS: '[::1]:9093',
      KAFKA_SASL_MECHANISM: 'scram-sha-512',
      KAFKA_USERNAME: 'hub',
      KAFKA_PASSWORD: 'secret',
      KAFKA_TLS: 'true',
      KAFKA_CA_FILE: caFile,
    };
    expect(kafkaSettings(env)).toEqual({
      brokers: ['[::1]:9093'],
      sasl: { mechanism: 'scram-sha-512', username: 'hub', password: 'secret' },
      tls: { ca: 'a certificate' },
    });
    expect(kafkaSettings({ KAFKA_BROKERS: 'one:9092', KAFKA_TLS: 'true' }).tls).toBe(true);
  });

  it('are refused together where they are wrong, without a value', () => {
    const problemsOf = (env: NodeJS.ProcessEnv): string[] => {
      try {
        kafkaSettings(env);
      } catch (error) {
        return (error as { problems: string[] }).problems;
      }
      return [];
    };
    const wrong = problemsOf({
      KAFKA_BROKERS: 'one',
      KAFKA_SASL_MECHANISM: 'kerberos',
      KAFKA_USERNAME: 'hub',
      KAFKA_CA_FILE: path.join(folder, 'none'),
    });
    expect(wrong).toEqual([
      'KAFKA_BROKERS: host:port, separated by commas',
      'KAFKA_SASL_MECHANISM: one of plain, scram-sha-256, scram-sha-512',
      'KAFKA_PASSWORD: needed with KAFKA_SASL_MECHANISM',
      'KAFKA_CA_FILE: of no use without KAFKA_TLS=true',
      'KAFKA_CA_FILE: a file that can be read, with certificates in PEM',
    ]);
    expect(problemsOf({ KAFKA_PASSWORD: 'secret' })).toEqual([
      'KAFKA_BROKERS: host:port, separated by commas',
      'KAFKA_PASSWORD: of no use without KAFKA_SASL_MECHANISM',
    ]);
  });
});
