import { isCalendarDate } from '@one-door/kit';
import { isDivision } from '@one-door/schemas';
import { rangeIn, readArgs, refuseOption, UsageError } from '../usage';

export const help = `npm run archive -- <事项编号 case number>…   办结事项的档案 archives of closed cases
npm run archive -- all                      一段时间内办结的全部 of all closed then
npm run archive -- expired                  保管期满的，线索只计数
                                            what need not be kept any more; leads are counted

  --to         文件夹，默认当前文件夹，没有则建立；每件一个 .zip
               the folder, this one when left out, made if need be; a .zip for each case
  --closed     all：办结日期 days, from..to: 2026-01-01..2026-12-31
  --division   all：区划代码，县含其乡镇 a county means its townships, too
  --destroy    expired：销毁其中的个人内容，不能恢复；输入总数确认
               destroys what is personal in them, for good; asks for their count
  --yes        配 --destroy：不询问 with --destroy: does not ask
  --help, -h

档案含个人信息，仅本用户可读；已有的同一档案不再写，内容不同的不覆盖
an archive holds personal data and is this user's alone; what is there is not
written again, and never over another content

运行中的平台（HUB_DATA）会自动找到；DATABASE_URL 指明窗口自己的数据库，
HUB_WINDOW_KEY 是其密钥
a hub at work (HUB_DATA) is found; DATABASE_URL names the window's own database,
HUB_WINDOW_KEY its key

退出码 exit status
  0  完成 done
  1  有的事项没有档案，或未确认销毁 some have none, or it was not confirmed
  2  失败 it failed
  3  命令有误 the command was not understood
  130  被中止 it was stopped`;

export type Command =
  | { kind: 'take'; numbers: string[]; folder: string }
  | { kind: 'all'; from: string | null; to: string | null; division: string; folder: string }
  | { kind: 'expired'; destroy: boolean; yes: boolean };

const options = {
  to: { type: 'string' },
  closed: { type: 'string' },
  division: { type: 'string' },
  destroy: { type: 'boolean' },
  yes: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** The options that each command takes. */
const takes: Record<Command['kind'], readonly string[]> = {
  take: ['to'],
  all: ['to', 'closed', 'division'],
  expired: ['destroy', 'yes'],
};

/** 370921101-2026-000042 */
const number = /^\d{6}(\d{3})?-\d{4}-\d{6,}$/;

function expectNumbers(words: readonly string[]): void {
  // What was typed may be a person's number: it is not said again.
  if (!words.every((word) => number.test(word)))
    throw new UsageError(
      `事项编号应如 370921101-2026-000042\nA case number is such as 370921101-2026-000042\n\n${help}`,
    );
}

/** @param args what stands after the command's name @returns null where help is asked for @throws UsageError */
export function readCommand(args: string[]): Command | null {
  const { values, positionals } = readArgs(args, options, help);
  const [first, ...rest] = positionals;
  if (values.help || first === undefined) return null;
  const kind = first === 'all' || first === 'expired' ? first : 'take';
  for (const name of Object.keys(values)) refuseOption(name, !takes[kind].includes(name), help);
  if (kind !== 'take' && rest.length) throw new UsageError(`${kind} 不带其他参数\n${kind} takes nothing beside options\n\n${help}`); // prettier-ignore
  const { to: folder = '.', closed, division = '', destroy = false, yes = false } = values;
  if (division && !isDivision(division)) throw new UsageError(`没有区划 ${division}\nThere is no division ${division}`);
  if (yes && !destroy) throw new UsageError('--yes 须与 --destroy 同用\n--yes goes with --destroy alone');
  switch (kind) {
    case 'take':
      expectNumbers(positionals);
      return { kind, numbers: [...new Set(positionals)], folder };
    case 'all': {
      const days = closed === undefined ? { from: null, to: null } : rangeIn('closed', closed, isCalendarDate);
      return { kind, ...days, division, folder };
    }
    case 'expired':
      return { kind, destroy, yes };
  }
}
