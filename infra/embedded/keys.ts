import { hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  statSync,
  writeSync,
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

/** Written beside and moved in place, so that a start cut off leaves either no keys or all of them. */
function writeKeys(file: string, keys: Keys): void {
  const beside = `${file}.${process.pid}`;
  const handle = openSync(beside, 'wx', 0o600);
  writeSync(handle, JSON.stringify(keys, null, 2));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(beside, file);
}

const refuse = (file: string, zh: string, en: string) => new Error(`密钥文件 ${file}：${zh}\nKeys ${file}: ${en}`);

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
    writeKeys(file, keys);
    return { keys, created: true };
  }
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0) {
    throw refuse(file, '其他用户可读；请先 chmod 600。', 'others can read it: chmod 600 it first.');
  }
  try {
    return { keys: schema.parse(JSON.parse(readFileSync(file, 'utf8'))), created: false };
  } catch {
    // What the parser says would quote the keys.
    throw refuse(file, '内容损坏；请从备份恢复。', 'broken: restore it from its backup.');
  }
}

/** @returns the key that the gateway and one subgraph share, 32 bytes in base64url: HKDF-SHA256 of the master key. */
export function doorKey(master: string, subgraph: SubgraphName): string {
  const derived = hkdfSync('sha256', Buffer.from(master, 'base64url'), '', `one-door-hub door ${subgraph}`, 32);
  return Buffer.from(derived).toString('base64url');
}
