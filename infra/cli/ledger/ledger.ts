import { calendarDate, isCalendarDate } from '@one-door/kit';
import { isDivision } from '@one-door/schemas';
import { runWith } from '../run-with';
import { fileKindOf, writeSpreadsheet } from '../spreadsheet';
import { runCommand } from '../terminal';
import { readArgs, UsageError } from '../usage';
import { openWindow } from '../window-place';
import { sheets, type Asked } from './sheets';

const help = `npm run ledger -- --out 台账.xlsx

窗口台账导出为表格，每件申请一行
the window's ledger into a spreadsheet, a row for each thing that was asked

  --publicity    公示名单：已公示、批准的事项，姓名隐去，可张贴
                 the list to hang up instead: what was approved, names masked
  --from --to    受理（公示）日期，默认本年
                 days of acceptance (or publicity); this year when left out
  --division     区划代码，县含其乡镇 a county means its townships, too
  --out          文件，.csv 或 .xlsx the file
  --help, -h

台账含个人信息；文件仅本用户可读，不覆盖已有文件
the ledger holds personal data; a file is this user's alone; no file is written over

运行中的平台（HUB_DATA）会自动找到；DATABASE_URL 指明窗口自己的数据库，
HUB_WINDOW_KEY 是其密钥
a hub at work (HUB_DATA) is found; DATABASE_URL names the window's own database,
HUB_WINDOW_KEY its key

退出码 exit status: 0 完成 done, 2 失败 failed, 3 命令有误 not understood, 130 被中止 stopped`;

interface LedgerCommand extends Asked {
  file: string;
  publicity: boolean;
}

const options = { from: { type: 'string' }, to: { type: 'string' }, division: { type: 'string' }, out: { type: 'string' }, publicity: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const; // prettier-ignore

/** @returns null where help is asked for. @throws UsageError */
function readCommand(args: string[]): LedgerCommand | null {
  const { values, positionals } = readArgs(args, options, help);
  if (values.help) return null;
  if (positionals.length)
    throw new UsageError(`不需要参数 ${positionals[0]}\nIt takes no ${positionals[0]}\n\n${help}`);
  const today = calendarDate(new Date());
  const { from = `${today.slice(0, 4)}-01-01`, to = today, division = '', out: file, publicity = false } = values;
  for (const [name, date] of Object.entries({ from, to }))
    if (!isCalendarDate(date)) throw new UsageError(`--${name} 应为日期，如 2026-11-26\n--${name} must be a day, such as 2026-11-26`); // prettier-ignore
  if (to < from) throw new UsageError('--to 早于 --from\n--to is before --from');
  if (division && !isDivision(division)) throw new UsageError(`没有区划 ${division}\nThere is no division ${division}`);
  if (!file) throw new UsageError(`请用 --out 写明文件\nName the file by --out\n\n${help}`);
  if (!fileKindOf(file)) throw new UsageError('--out 应以 .csv 或 .xlsx 结尾\n--out must end in .csv or .xlsx');
  return { from, to, division, file, publicity };
}

/** `npm run ledger`. */
export const run = runWith({
  help,
  read: readCommand,
  open: openWindow,
  left: () => ({ zh: '没有写入任何内容', en: 'nothing was written' }),
  async work(place, command, terminal, signal) {
    const { title, columns, write } = sheets[command.publicity ? 'publicity' : 'ledger'];
    const { file, rows } = await writeSpreadsheet(
      { file: command.file, format: fileKindOf(command.file)!, title, columns, signal },
      (put) => write(place, command, put, signal),
    );
    terminal.out(`${rows.toLocaleString('en-US')} 行已导出 rows are in\n  ${file}`);
    return 0;
  },
});

if (require.main === module) void runCommand(run);
