import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { InputError, normaliseIdNumber, SettingsError } from '@one-door/kit';
import { loadPolicies } from '@one-door/oversight';
import type { Language } from '@one-door/schemas';
import { HubUnreachableError } from '../ask';
import { UsageError } from '../usage';
import { askLooks, lookLines } from './household';
import { listLines, ruleLines } from './policies';

export const help = `npm run rules                     列出全部规则 lists every rule
npm run rules -- check [目录 dir]  检查规则文件 checks the rule files
npm run rules -- show <D1>        一条规则的全文 one rule in whole
npm run rules -- household        对一个家庭：每条规则查了没有、发现什么、
                                  什么因允许叠加而不提示；从标准输入读号码
                                  of one household: which rules looked, what
                                  they found, what was held back as lawful;
                                  reads the ID number from standard input

  --language   zh | en（默认 default: zh）
  --hub        平台地址，默认取 HUB_ADDRESS，否则 http://localhost:4000
               the hub's address; by default HUB_ADDRESS, or else the above
  --help, -h

退出码 exit status: 0 好 fine, 1 规则文件有误 a file is wrong, 3 错误 an error`;

export interface Surroundings {
  env: NodeJS.ProcessEnv;
  readInput: () => string;
  out: (text: string) => void;
  columns: number;
}

async function household(hub: string, language: Language, { readInput, out, columns }: Surroundings): Promise<number> {
  const { check, errors } = await askLooks(hub, normaliseIdNumber(readInput().trim()), language);
  if (check) out(lookLines(check, language, columns).join('\n'));
  const messages = [...new Set(errors.map(({ message }) => message))];
  if (messages.length) out(messages.join('\n'));
  if (!check && !messages.length) out('没有核查结果，请稍后再试。\nNo check could be had: try again later.');
  return check ? 0 : 3;
}

/**
 * `npm run rules`.
 * @param args what stands after the command's name
 * @returns the exit status
 * @throws what is not foreseen
 */
async function run(args: string[], surroundings: Surroundings): Promise<number> {
  const { out, columns, env } = surroundings;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      language: { type: 'string', default: 'zh' },
      hub: { type: 'string', default: env['HUB_ADDRESS'] ?? 'http://localhost:4000' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const language = values.language.toUpperCase();
  if (language !== 'ZH' && language !== 'EN') throw new UsageError('--language: zh | en');
  const [what = 'list', which] = positionals;
  if (values.help) out(help);
  else if (what === 'household') return household(values.hub, language, surroundings);
  else if (what === 'check') {
    const { rules, version } = loadPolicies(which);
    out(`${rules.length} 条规则无误，版本 ${version}\n${rules.length} rules are in order, version ${version}`);
  } else if (what === 'list') out(listLines(loadPolicies(), columns).join('\n'));
  else if (what === 'show') {
    const versions = loadPolicies().rules.filter(({ id }) => id === which);
    if (!versions.length) throw new UsageError(`没有这条规则 no such rule: ${which ?? ''}`);
    out(versions.map((rule) => ruleLines(rule, columns).join('\n')).join('\n\n'));
    // What was typed may be an ID number.
  } else throw new UsageError('不认识的命令。\nUnknown command.');
  return 0;
}

export async function rules(args: string[], surroundings: Surroundings): Promise<number> {
  try {
    return await run(args, surroundings);
  } catch (error) {
    const { out } = surroundings;
    if (error instanceof SettingsError) {
      out(error.message);
      return 1;
    }
    const code = (error as { code?: string }).code;
    if (error instanceof UsageError) out(`${error.message}\n\n${help}`);
    // What was typed may be an ID number, and is not said again.
    else if (code?.startsWith('ERR_PARSE_ARGS')) out(`不能识别的选项。\nUnknown option.\n\n${help}`);
    else if (code === 'ENOENT') out('没有这个目录。\nThere is no such folder.');
    else if (error instanceof InputError || error instanceof HubUnreachableError) out(error.message);
    else throw error;
    return 3;
  }
}

if (require.main === module) {
  process.exitCode = 3;
  void rules(process.argv.slice(2), {
    env: process.env,
    readInput: () => readFileSync(0, 'utf8'),
    out: console.log,
    columns: process.stdout.columns || 80,
  }).then((status) => {
    process.exitCode = status;
  });
}
