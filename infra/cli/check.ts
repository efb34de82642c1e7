import { readFileSync } from 'node:fs';
import { normaliseIdNumber, InputError } from '@one-door/kit';
import { askHub, HubUnreachableError, type CheckAnswer } from './ask';
import { help, oneNumber, readCommand } from './command';
import { prompt } from './prompt';
import { UsageError } from './usage';
import { render } from './render';
import { texts } from './texts';

/** Exit status by verdict; a verdict that this program does not know is never CLEAR. */
const statusOf = { CLEAR: 0, FOUND: 1, INCOMPLETE: 2 } as const;
const failed = 3;

/** Where the check reads from and prints to. */
export interface Terminal {
  /** All that came in: what the clerk answered, or what was piped in. */
  readNumber(): Promise<string>;
  out(text: string): void;
  error(text: string): void;
  columns: number;
}

/** @returns the exit status for what the hub answered */
export function exitStatus(answer: CheckAnswer): number {
  if (!answer.subject) return failed;
  return statusOf[answer.subject.check?.verdict as keyof typeof statusOf] ?? statusOf.INCOMPLETE;
}

/** Why there is nothing to judge; null when there is. */
function failureOf({ subject, unknownNumber, errors }: CheckAnswer): string | null {
  if (subject) return null;
  if (unknownNumber) return `${texts.ZH['unknown']}\n${texts.EN['unknown']}`;
  return errors.map(({ message }) => message).join('\n') || `${texts.ZH['none']}\n${texts.EN['none']}`;
}

async function oneLine(terminal: Terminal): Promise<string> {
  const lines = (await terminal.readNumber()).split('\n').filter((line) => line.trim());
  if (lines.length > 1) throw oneNumber();
  if (!lines[0]) throw new UsageError(`没有号码。\nNo ID number.\n\n${help}`);
  return lines[0];
}

/**
 * `npm run check`.
 * @param args what stands after the command's name
 * @returns the exit status
 */
export async function check(args: string[], env: NodeJS.ProcessEnv, terminal: Terminal): Promise<number> {
  const json = (value: object) => terminal.out(JSON.stringify(value, null, 2));
  try {
    const command = readCommand(args, env);
    if (command.help) {
      terminal.out(help);
      return 0;
    }
    const idNumber = normaliseIdNumber(command.idNumber ?? (await oneLine(terminal)));
    const answer = await askHub(command.hub, idNumber, command.language);
    const message = failureOf(answer);
    if (command.json) json(message === null ? answer : { ...answer, error: { message } });
    else terminal.out(render(answer, command.language, terminal.columns));
    return exitStatus(answer);
  } catch (error) {
    const foreseen = error instanceof UsageError || error instanceof InputError || error instanceof HubUnreachableError;
    // Status 1 would say FOUND, and so whatever goes wrong ends here.
    const message = foreseen
      ? error.message
      : `程序出错，没有得出结论。\nThe program failed: no verdict. ${String(error)}`;
    // A program reads the error even where the options could not be read.
    if (args.includes('--json')) json({ error: { message } });
    terminal.error(message);
    return failed;
  }
}

if (require.main === module) {
  // A process that ends before it knows anything has found nothing CLEAR.
  process.exitCode = failed;
  void check(process.argv.slice(2), process.env, {
    readNumber: () =>
      process.stdin.isTTY ? prompt('公民身份号码 ID number: ') : Promise.resolve(readFileSync(0, 'utf8')),
    out: console.log,
    error: console.error,
    columns: process.stdout.columns || 80,
  }).then((status) => {
    process.exitCode = status;
  });
}
