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

/** @returns the words, each once and one of those known. @throws UsageError */
export function knownWords<Name extends string>(
  words: readonly string[],
  names: readonly Name[],
  zh: string,
  en: string,
): Name[] {
  const strange = words.find((word) => !names.some((name) => name === word));
  if (strange !== undefined)
    throw new UsageError(`没有${zh}“${strange}”：${names.join('、')}\nNo ${en} "${strange}": ${names.join(', ')}`);
  return [...new Set(words as Name[])];
}

/** @returns both ends, null where one is open. @throws UsageError */
export function rangeIn(name: string, text: string, fits: (end: string) => boolean) {
  const ends = text.split('..');
  const [from, to] = ends.map((end) => end.trim() || null);
  if (ends.length !== 2 || !(from || to) || ![from, to].every((end) => !end || fits(end)))
    throw new UsageError(`--${name} 应为 起..止，可缺一端\n--${name} must be from..to, of which one may be left out`);
  return { from: from ?? null, to: to ?? null };
}

/** An option that does nothing there would be taken for one that does. */
export function refuseOption(name: string, given: boolean, help: string): void {
  if (given) throw new UsageError(`--${name} 不适用于此命令\n--${name} is of no use here\n\n${help}`);
}
