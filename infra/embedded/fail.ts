import { SettingsError } from '@one-door/kit';
import { AlreadyRunningError } from './lock';
import { NotReadyError } from './ready';

/** Ends a start that failed: what an operator can mend is said in words, the rest with its stack. */
export function fail(error: unknown): never {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    console.error(`端口 ${port} 已被占用，请停止另一程序或设置 HUB_PORT（分布式运行还占用其后十个端口）。`);
    console.error(
      `Port ${port} is taken: stop what holds it, or set HUB_PORT (distributed, the ten ports after it are used too).`,
    );
  } else if ([SettingsError, AlreadyRunningError, NotReadyError].some((kind) => error instanceof kind)) {
    console.error((error as Error).message);
  } else {
    console.error(error);
  }
  process.exit(1);
}
