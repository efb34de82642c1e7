import { SettingsError } from '@one-door/kit';
import { AlreadyRunningError } from './lock';

/** Ends a start that failed: what an operator can mend is said in words, the rest with its stack. */
export function fail(error: unknown): never {
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE') {
    console.error(`端口 ${port} 已被占用，请停止另一程序或设置 HUB_PORT。`);
    console.error(`Port ${port} is taken: stop what holds it, or set HUB_PORT.`);
  } else if (error instanceof SettingsError || error instanceof AlreadyRunningError) {
    console.error(error.message);
  } else {
    console.error(error);
  }
  process.exit(1);
}
