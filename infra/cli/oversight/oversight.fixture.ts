import type { run as rebuild } from './rebuild';

/** Runs a command of oversight and keeps what it says. @param onOut hears each line, as it comes */
export async function saidBy(
  run: typeof rebuild,
  env: NodeJS.ProcessEnv,
  args: string[] = [],
  signal?: AbortSignal,
  onOut: (line: string) => void = () => undefined,
) {
  const [out, error]: [string[], string[]] = [[], []];
  const progress = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream;
  const terminal = {
    out: (text: string) => void (out.push(text), onOut(text)),
    error: (text: string) => void error.push(text),
    progress,
    columns: 80,
  };
  const status = await run(args, env, terminal, signal);
  return { status, out: out.join('\n'), error: error.join('\n') };
}
