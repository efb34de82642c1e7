import { hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { subgraphNames, type SubgraphName } from '@one-door/schemas';
import { z } from 'zod';

const key = z.string().regex(/^[A-Za-z0-9_-]{43}$/, '32 bytes in base64url');
const schema = z.object({
  pid: z.object({ version: z.string(), key }),
  registry: z.object({ id: z.string(), key }),
  door: key,
  database: z.object(Object.fromEntries(subgraphNames.map((name) => [name, key])) as Record<SubgraphName, typeof key>),
});
export type Keys = z.infer<typeof schema>;

const newKey = () => randomBytes(32).toString('base64url');

function makeKeys(): Keys {
  return {
    pid: { version: 'p1', key: newKey() },
    registry: { id: 'k1', key: newKey() },
    door: newKey(),
    database: Object.fromEntries(subgraphNames.map((name) => [name, newKey()])) as Keys['database'],
  };
}

/** Makes a change to the disk outlive a power loss. */
function flush(file: string): void {
  const handle = openSync(file, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

/**
 * Written beside and put in place whole, so that a start cut off leaves either no keys or all of them.
 * @returns false when another hub was first: its keys stay, as it may be using them already
 */
function writeKeys(file: string, keys: Keys): boolean {
  const beside = `${file}.${process.pid}`;
  rmSync(beside, { force: true }); // In a container a killed hub had the same number.
  writeFileSync(beside, JSON.stringify(keys, null, 2), { flag: 'wx', mode: 0o600 });
  flush(beside);
  try {
    linkSync(beside, file); // Unlike a rename, never puts one file in the place of another.
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    renameSync(beside, file); // A file system without links.
  } finally {
    rmSync(beside, { force: true });
  }
  if (process.platform !== 'win32') flush(path.dirname(file));
  return true;
}

const refuse = (file: string, zh: string, en: string) => new Error(`密钥文件 ${file}：${zh}\nKeys ${file}: ${en}`);

/** What the parsers themselves say would quote the keys: only the names of keys are told. */
function parseKeys(file: string): Keys {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code) throw refuse(file, `无法读取（${code}）。`, `cannot be read (${code}).`);
    throw refuse(file, '内容损坏；请从备份恢复。', 'broken: restore it from its backup.');
  }
  const parsed = schema.safeParse(content);
  if (parsed.success) return parsed.data;
  const names = [...new Set(parsed.error.issues.map((issue) => issue.path.join('.') || 'JSON'))].join(', ');
  throw refuse(
    file,
    `缺少密钥或密钥无效：${names}；请从备份恢复。`,
    `missing or invalid: ${names}. Restore the file from its backup.`,
  );
}

/**
 * Reads the hub's keys, made at the first start. Keys that belong to data are never made anew: with other keys nobody
 * could read that data again.
 * @param hasData whether there is a database already
 * @throws Error that says what is wrong with the file and what to do
 */
export function loadKeys(file: string, hasData: boolean): { keys: Keys; created: boolean } {
  if (!existsSync(file)) {
    if (hasData)
      throw refuse(
        file,
        '丢失，但已有数据；请从备份恢复。',
        'missing, yet there is data: restore the file from its backup.',
      );
    mkdirSync(path.dirname(file), { recursive: true });
    const keys = makeKeys();
    if (writeKeys(file, keys)) return { keys, created: true };
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw refuse(file, '其他用户可读；请先 chmod 600。', 'others can read it: chmod 600 it first.');
  }
  return { keys: parseKeys(file), created: false };
}

/** HKDF-SHA256 of a master key, 32 bytes in base64url. */
const derive = (master: string, purpose: string): string =>
  Buffer.from(hkdfSync('sha256', Buffer.from(master, 'base64url'), '', `one-door-hub ${purpose}`, 32)).toString(
    'base64url',
  );

/** Under which the window encrypts who came: of the registry's key, since it is the same data that must stay readable. */
export const windowKey = ({ registry }: Pick<Keys, 'registry'>): string => derive(registry.key, 'window');

/** Under which oversight vouches for a check to the window. */
export const receiptKey = ({ door }: Pick<Keys, 'door'>): string => derive(door, 'receipt');

/** @returns the key that the gateway and one subgraph share */
export const doorKey = (master: string, subgraph: SubgraphName): string => derive(master, `door ${subgraph}`);

/** @returns the passwords of all databases; that of the log of events, which every subgraph is given, is derived */
export const databasePasswords = ({ database, door }: Pick<Keys, 'database' | 'door'>) => ({
  ...database,
  events: derive(door, 'events'),
});
