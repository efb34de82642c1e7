import { parseArgs } from 'node:util';
import type { Language } from '@one-door/schemas';
import { UsageError } from './usage';

const defaultHub = 'http://localhost:4000';

export const help = `npm run check -- <公民身份号码 ID number>
npm run check                   询问号码，不留在命令历史里
                                asks for it: kept out of the shell's history
npm run -s check < 文件 file    读入一个号码 reads one number

  --json         供程序使用，配 npm run -s
                 for programs, with npm run -s
  --language     zh | en（默认 default: zh）
  --hub          平台地址，默认取 HUB_ADDRESS，否则 ${defaultHub}
                 the hub's address; by default HUB_ADDRESS, or else the above
  --help, -h

退出码 exit status
  0  CLEAR 未见疑点
  1  FOUND 发现疑点
  2  INCOMPLETE 不完整
  3  错误，或没有人知道这个号码
     an error, or nobody knows the number`;

export const oneNumber = () => new UsageError('一次只能查一个号码。\nOne number at a time.');

export interface Command {
  help: boolean;
  json: boolean;
  language: Language;
  hub: string;
  /** Null: to be asked for, or read from standard input. */
  idNumber: string | null;
}

/** What was typed may be an ID number, so that only the name of an option is said again. */
function refuseOption(error: Error): UsageError {
  const known = /--?[a-z]+/.exec(error.message);
  const name = known ? ` ${known[0]}` : '';
  return new UsageError(
    `不能识别或不完整的选项${name}，可用：--json、--language zh|en、--hub <地址>、--help。\n` +
      `Unknown or incomplete option${name}; allowed: --json, --language zh|en, --hub <address>, --help.`,
  );
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        language: { type: 'string', default: 'zh' },
        hub: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
  } catch (error) {
    throw refuseOption(error as Error);
  }
}

/**
 * @param args what stands after the command's name
 * @throws UsageError, which never says again what was typed
 */
export function readCommand(args: string[], env: NodeJS.ProcessEnv): Command {
  const { values, positionals } = parse(args);
  if (positionals.length > 1) throw oneNumber();
  const language = values.language.toUpperCase();
  if (language !== 'ZH' && language !== 'EN')
    throw new UsageError('--language 只能是 zh 或 en。\n--language must be zh or en.');
  const hub = values.hub ?? env['HUB_ADDRESS'] ?? defaultHub;
  if (!URL.canParse(hub) || !/^https?:$/.test(new URL(hub).protocol))
    throw new UsageError(
      `--hub（或 HUB_ADDRESS）应为 http 或 https 地址，如 ${defaultHub}。\n` +
        `--hub (or HUB_ADDRESS) must be an http or https address, such as ${defaultHub}.`,
    );
  return { help: values.help, json: values.json, language, hub, idNumber: positionals[0] ?? null };
}
