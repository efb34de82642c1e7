import { SettingsError } from '@one-door/kit';
import { AlreadyRunningError } from './lock';
import { NotReadyError } from './ready';

type SystemError = NodeJS.ErrnoException & { port?: number; address?: string };

const folder = ({ path }: SystemError) => path ?? 'HUB_DATA';
const noFolder = (error: SystemError) =>
  `${folder(error)} 不能用作数据目录，请将 HUB_DATA 设为可写的目录。\n` +
  `${folder(error)} cannot be the data folder: set HUB_DATA to a folder that can be written to.`;
const noAddress = () =>
  'HUB_HOST 不是本机的地址，请去掉该设置或改为 127.0.0.1。\n' +
  'HUB_HOST is no address of this machine: leave it out, or set it to 127.0.0.1.';

/** What the system says of a start, and what an operator can do about it, by its code. */
const mendable: Record<string, (error: SystemError) => string> = {
  EADDRINUSE: ({ port }) =>
    `端口 ${port} 已被占用，请停止另一程序或设置 HUB_PORT（分布式运行还占用其后十个端口）。\n` +
    `Port ${port} is taken: stop what holds it, or set HUB_PORT (distributed, the ten ports after it are used too).`,
  ENOTFOUND: noAddress,
  EADDRNOTAVAIL: noAddress,
  EEXIST: noFolder,
  ENOTDIR: noFolder,
  EACCES: noFolder,
  EROFS: noFolder,
  ENOSPC: () => '磁盘已满，请腾出空间。\nThe disk is full: make room.',
};

/** @returns what to tell the operator; null for what only its stack explains */
export function explain(error: unknown): string | null {
  // The events' own settings have an error of the same name, which they cannot import.
  const isKnown = [SettingsError, AlreadyRunningError, NotReadyError].some((kind) => error instanceof kind);
  if (isKnown || (error as Error)?.name === 'SettingsError') return (error as Error).message;
  const { code } = error as SystemError;
  return (code !== undefined && mendable[code]?.(error as SystemError)) || null;
}

/** Ends a start that failed: what an operator can mend is said in words, the rest with its stack. */
export function fail(error: unknown): never {
  console.error(explain(error) ?? error);
  process.exit(1);
}
