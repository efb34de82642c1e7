import type { County } from '../population';
import type { Ground } from './prepare';

/** What the start prints: where the hub is and what to try. The numbers are of nobody: their area code was never given. */
export function welcome(ground: Ground, county: County, port: number): string {
  const { clear, found, missed } = county.examples;
  // As the check asks port 4000 unless told otherwise, a line tells it where it must.
  const hub = port === 4000 ? '' : ` --hub http://localhost:${port}`;
  const check = (idNumber: string) => `npm run check -- ${idNumber}${hub}`;
  return `
一门协同 One-Door Hub   http://localhost:${port}   (GraphiQL: /graphql)

  试试 Try, in the page or in a second terminal:
    ${check(clear)}    未见疑点 CLEAR
    ${check(found)}    发现疑点 FOUND
    ${check(missed)}    应助未助 MISSED (advice; the verdict is CLEAR 仅供参考，结论为未见疑点)

  密钥 Keys: ${ground.keysFile}${ground.keysCreated ? '  (刚刚生成 just made)' : ''}
    请立即备份，遗失后姓名、号码和住址无法恢复。
    Back this file up: without it names, numbers and addresses cannot be read again.
  仅限本机访问 Answers to this machine only, until access control exists.  停止 Stop: Ctrl-C
`;
}
