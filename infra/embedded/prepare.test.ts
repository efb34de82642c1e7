import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { kafkaVariables } from '@one-door/events';
import { createLog, SettingsError } from '@one-door/kit';
import { oversight } from '@one-door/oversight';
import { subgraphNames } from '@one-door/schemas';
import { owners, type Owner } from './databases';
import { loadKeys, type Keys } from './keys';
import { embeddedSettings, processEnvironments, projectFolder, subgraphEnvironment } from './prepare';

const urls = Object.fromEntries(owners.map((name) => [name, `postgres://127.0.0.1/${name}`])) as Record<Owner, string>;
const gateway = ['gateway'] as const;

/** For each setting of the README: a value, and which processes have it, under what name. */
const reach: Record<string, { value: string; processes: readonly string[]; as?: string } | 'the hub alone' | 'no hub'> =
  {
    HUB_DATA: 'the hub alone',
    HUB_PORT: { value: '4800', processes: gateway, as: 'PORT' },
    HUB_HOST: { value: '127.0.0.2', processes: [...subgraphNames, ...gateway] },
    HUB_DEADLINE_MS: { value: '421', processes: gateway },
    HUB_POOL: { value: '7', processes: subgraphNames },
    HUB_STATEMENT_MS: { value: '351', processes: subgraphNames },
    HUB_HEARTBEAT_SECONDS: { value: '31', processes: subgraphNames },
    HUB_ALLOWED_AGE_SYSTEM_HOURS: { value: '25', processes: ['oversight'] },
    HUB_ALLOWED_AGE_LEDGER_DAYS: { value: '36', processes: ['oversight'] },
    HUB_CALENDAR_FILE: { value: '/a/b.json', processes: subgraphNames.filter((name) => name !== 'oversight') },
    HUB_ARCHIVE_YEARS: { value: '15', processes: ['window'] },
    HUB_DOOR_FILE: { value: '/a/door.json', processes: ['window'] },
    ...Object.fromEntries(kafkaVariables.map((name) => [name, { value: 'x', processes: subgraphNames }])),
    CHROMIUM: 'no hub',
    HUB_ADDRESS: 'no hub',
  };

describe('the settings of the README', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-settings-'));
  let keys: Keys;
  beforeAll(() => {
    ({ keys } = loadKeys(path.join(folder, 'keys.json'), false));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const told = (env: NodeJS.ProcessEnv) => ({ settings: embeddedSettings(env), keys, urls });

  it('are all known here', () => {
    const readme = readFileSync(path.join(projectFolder, 'README.md'), 'utf8');
    const table = readme.slice(readme.indexOf('## Settings'), readme.indexOf('A subgraph that is run by hand'));
    expect([...table.matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)).toEqual(Object.keys(reach));
  });

  it.each(Object.entries(reach).flatMap(([name, to]) => (typeof to === 'string' ? [] : [{ name, ...to }])))(
    '$name reaches the processes that it is for, and no others',
    ({ name, value, processes, as = name }) => {
      const environments = Object.entries(processEnvironments(told({ [name]: value })));
      expect(environments.filter(([, env]) => env[as] === value).map(([process]) => process)).toEqual(processes);
    },
  );

  it('leave what was not given to the process that has the default', () => {
    const { oversight: env } = processEnvironments(told({}));
    expect(Object.keys(env).filter((name) => name.startsWith('HUB_ALLOWED'))).toEqual([]);
  });

  it('give oversight the same allowed ages in one process as in its own', async () => {
    const all = told({ HUB_ALLOWED_AGE_SYSTEM_HOURS: '1', HUB_ALLOWED_AGE_LEDGER_DAYS: '2', HUB_POOL: '' });
    const log = createLog('test', 'silent');
    const hour = 3_600_000;
    for (const env of [subgraphEnvironment(all, 'oversight'), processEnvironments(all).oversight]) {
      const services = await oversight.services({ env, log, database: undefined as never, now: () => new Date() });
      expect(services.allowedAge).toEqual({ SYSTEM: hour, LEDGER: 48 * hour });
    }
  });

  it('are refused together where they are wrong', () => {
    const wrong = () => embeddedSettings({ HUB_POOL: '0', HUB_ALLOWED_AGE_LEDGER_DAYS: 'a month' });
    expect(wrong).toThrow(SettingsError);
    expect(wrong).toThrow(/HUB_ALLOWED_AGE_LEDGER_DAYS[^]*HUB_POOL/);
  });
});
