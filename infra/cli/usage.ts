import { parseArgs, type ParseArgsConfig } from 'node:util';

/** The command was not written as it must be. Its message is Chinese and English. */
export class UsageError extends Error {}

/**
 * @param args what stands after the command's name
 * @param help said where it is not understood
 * @throws UsageError
 */
export function readArgs<Options extends NonNullable<ParseArgsConfig['options']>>(
  args: string[],
  options: Options,
  help: string,
): ReturnType<typeof parseArgs<{ args: string[]; allowPositionals: true; options: Options }>> {
  try {
    return parseArgs({ args, allowPositionals: true, options });
  } catch (error) {
    const named = /--?[a-z-]+/.exec((error as Error).message)?.[0] ?? '';
    throw new UsageError(`不能识别或不完整的选项 ${named}\nUnknown or incomplete option ${named}\n\n${help}`);
  }
}
