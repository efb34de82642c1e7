import { topicNames, type Topic } from '@one-door/events';
import { subgraphNames, type SubgraphName } from '@one-door/schemas';
import { knownWords, readArgs, refuseOption, UsageError } from '../usage';

export const help = `npm run events -- dead [部门 subgraph]…      搁置的事件 events set aside
npm run events -- retry <部门> <编号 id>…    重新处理 takes them once more
npm run events -- retry <部门> --all         全部搁置的 all that are set aside
npm run events -- drop <部门> <编号>…        不再处理 gives them up
npm run events -- replay <部门> [主题 topic]…
                                             从头重新处理 takes all once more
npm run events -- lag [部门]…                积压 how much waits

  部门 subgraph   civil-affairs education finance human-resources housing
                  health trade-union disability window oversight
  主题 topic      ${topicNames.slice(0, 6).join(' ')}
                  ${topicNames.slice(6).join(' ')}
  --all          retry：全部；dead：已处置的也列出
                 with dead: also those that are settled
  --json         供程序使用（dead、lag），配 npm run -s
                 for programs (dead, lag), with npm run -s
  --help, -h

retry 把原事件放入该部门的发件箱，部门运行时送出；别的部门已处理过，凭编号认得
puts the same event into the outbox, and it goes out as the subgraph runs;
others, who took it, know it by its id (for a month)

replay 忘记该部门处理过的事件，从最早的开始再来；须先停止该部门。处理时只认
更新的版本，因此已经正确的内容不会改变；搁置的事件仍然搁置
forgets what the subgraph took, and begins with the oldest event; stop the
subgraph first. Handlers go by an event's revision or version, so that what is
right already does not change; what is set aside stays so

运行中的平台（HUB_DATA）会自动找到；DATABASE_URL 指明一个部门自己的数据库，
HUB_EVENTS_URL 或 KAFKA_BROKERS 指明事件总线
a hub at work (HUB_DATA) is found; DATABASE_URL names one subgraph's own
database, and HUB_EVENTS_URL or KAFKA_BROKERS the bus

退出码 exit status
  0  完成 done
  1  有编号未处置 some letters were not settled
  2  失败 it failed
  3  命令有误 the command was not understood
  130  被中止 it was stopped`;

export interface SettleCommand {
  kind: 'settle';
  how: 'RETRIED' | 'DROPPED';
  subgraph: SubgraphName;
  /** Numbers of dead letters; null for all that are not settled. */
  ids: string[] | null;
}
export interface ReplayCommand {
  kind: 'replay';
  subgraph: SubgraphName;
  /** Empty for all that it has begun. */
  topics: Topic[];
}
/** No subgraphs named means all. */
export type Command =
  | { kind: 'dead'; subgraphs: SubgraphName[]; all: boolean; json: boolean }
  | { kind: 'lag'; subgraphs: SubgraphName[]; json: boolean }
  | SettleCommand
  | ReplayCommand;

const options = {
  all: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const subgraphsIn = (words: readonly string[]) => knownWords(words, subgraphNames, '部门', 'subgraph');

function oneSubgraph(word: string | undefined): SubgraphName {
  if (word === undefined) throw new UsageError(`请指明部门\nName the subgraph\n\n${help}`);
  return subgraphsIn([word])[0]!;
}

function idsIn(words: readonly string[], all: boolean): string[] | null {
  if (all && !words.length) return null;
  if (all || !words.length || !words.every((word) => /^\d{1,18}$/.test(word)))
    throw new UsageError('请写明编号（见 dead）；retry 也可写 --all\nSay which, by the numbers that dead lists; retry takes --all, too'); // prettier-ignore
  return [...new Set(words)];
}

/** @param args what stands after the command's name @returns null where help is asked for @throws UsageError */
export function readCommand(args: string[]): Command | null {
  const { values, positionals } = readArgs(args, options, help);
  const { all, json } = values;
  const [first, ...rest] = positionals;
  if (values.help || first === undefined) return null;
  if (first === 'dead') return { kind: 'dead', subgraphs: subgraphsIn(rest), all, json };
  if (first !== 'retry') refuseOption('all', all, help);
  if (first === 'lag') return { kind: 'lag', subgraphs: subgraphsIn(rest), json };
  refuseOption('json', json, help);
  switch (first) {
    case 'retry':
    case 'drop':
      return {
        kind: 'settle',
        how: first === 'retry' ? 'RETRIED' : 'DROPPED',
        subgraph: oneSubgraph(rest[0]),
        ids: idsIn(rest.slice(1), all),
      };
    case 'replay':
      return {
        kind: 'replay',
        subgraph: oneSubgraph(rest[0]),
        topics: knownWords(rest.slice(1), topicNames, '主题', 'topic'),
      };
  }
  throw new UsageError(`没有命令“${first}”\nNo command "${first}"\n\n${help}`);
}
