import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { normaliseIdNumber, InputError } from '@one-door/kit';
import { askHub, HubUnreachableError, type CheckAnswer } from './ask';
import { render } from './render';

/** Exit status by verdict; a verdict that this program does not know is never CLEAR. */
const statusOf = { CLEAR: 0, FOUND: 1, INCOMPLETE: 2 } as const;
const failed = 3;

const help = `npm run check -- <公民身份号码 ID number>
echo <ID number> | npm run check            号码不留在命令历史里 the number stays out of the shell's history

  --json       供程序使用 for programs
  --language   zh | en（默认 default: zh）
  --hub        地址 address, default http://localhost:4000
  --help

退出码 exit status: 0 CLEAR 未见疑点, 1 FOUND 发现疑点, 2 INCOMPLETE 不完整, 3 错误 error`;

function options() {
  return parseArgs({
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      language: { type: 'string', default: 'zh' },
      hub: { type: 'string', default: process.env['HUB_ADDRESS'] ?? 'http://localhost:4000' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
}

/** @returns the exit status for what the hub answered */
export function exitStatus(answer: CheckAnswer): number {
  if (!answer.subject) return failed;
  return statusOf[answer.subject.check?.verdict as keyof typeof statusOf] ?? statusOf.INCOMPLETE;
}

async function main(): Promise<number> {
  let given: ReturnType<typeof options>;
  try {
    given = options();
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${help}`);
    return failed;
  }
  const { values, positionals } = given;
  if (values.help) {
    console.log(help);
    return 0;
  }
  const typed = positionals[0] ?? (process.stdin.isTTY ? '' : readFileSync(0, 'utf8'));
  if (!typed.trim()) {
    console.error(help);
    return failed;
  }
  const language = values.language.toLowerCase() === 'en' ? 'EN' : 'ZH';
  try {
    const answer = await askHub(values.hub, normaliseIdNumber(typed), language);
    console.log(values.json ? JSON.stringify(answer, null, 2) : render(answer, language, process.stdout.columns || 80));
    return exitStatus(answer);
  } catch (error) {
    if (!(error instanceof InputError || error instanceof HubUnreachableError)) throw error;
    console.error(error.message);
    return failed;
  }
}

if (require.main === module) {
  void main().then((status) => {
    process.exitCode = status;
  });
}
