import { runCommand } from '../terminal';
import { oversightCommand } from './command';
import { telling } from './progress';
import { runScan } from './run-scan';

const help = `npm run scan

按现行规则重新核查全部家庭和人员，疑点随之新增、变更或了结
looks at every household and person again by the rules of today; findings
open, change and settle with it

平台每天、规则变更后都会自行核查；此命令用全部处理器，可随时中止，再次执行从中止处继续
the hub does so by itself each day and when rules change; this uses all cores,
may be stopped at any time, and goes on from there when it is run again

运行中的平台（HUB_DATA）会自动找到；DATABASE_URL 指明监督库
a hub at work (HUB_DATA) is found; DATABASE_URL names oversight's database

退出码 exit status: 0 完成 done, 2 失败 failed, 3 命令有误 not understood, 130 被中止 stopped`;

/** `npm run scan`. */
export const run = oversightCommand(
  help,
  { zh: '再次执行从中断处继续', en: 'the same command goes on from there' },
  async ({ url, database, place }, { out, progress }, signal) => {
    const since = Date.now();
    const env = place.env('oversight');
    const looked = await telling(progress, '核查 looking', (tell) =>
      runScan({ url, database, env, onProgress: tell, signal }),
    );
    const { rows } = await database.withConnection((client) =>
      client.query<{ shown: number; unlooked: number; reason: string | null }>(
        `SELECT (SELECT count(*) FROM finding WHERE shown)::integer AS shown, count(*)::integer AS unlooked, min(reason) AS reason FROM unlooked`,
      ),
    );
    const { shown, unlooked, reason } = rows[0]!;
    const seconds = ((Date.now() - since) / 1000).toFixed(1);
    out(`核查了 ${looked} 户（人），现有疑点 ${shown} 条，用时 ${seconds} 秒`);
    out(`${looked} households and persons looked at, ${shown} findings stand, ${seconds} s`);
    if (unlooked) out(`${unlooked} 户（人）无法核查 could not be judged: ${reason}`);
    return 0;
  },
);

if (require.main === module) void runCommand(run);
