import stringWidth from 'string-width';
import type { Feed } from '@one-door/kit';
import { sheetsOf } from './formats';
import { createTeller } from './progress';
import { historyLines, reportLines, type Report } from './report';

const [records] = sheetsOf('housing');
const rejects = '/home/wangfang/住房保障/二〇二六年/十一月/上报材料/公租房台账（终稿）（修改后）.rejects.csv';
const counts = { rows: 1_234_567, added: 1_000_000, changed: 4, unchanged: 234_000, ended: 12, refused: 563 };
const report: Report = {
  ...counts, feed: '12', subgraph: 'housing', file: '公租房台账（终稿）（修改后）.csv', sheet: 'records', dryRun: false, endingShare: 0.4,
  ignored: ['联系电话', '家庭住址', '备注说明'], otherSheets: 1, rejects: [rejects], divisions: ['370921101', '370921'],
  problems: [{ line: 7, column: '开始日期', zh: '这一天不存在，请核对。', en: 'is a day that does not exist: look again.' }],
}; // prettier-ignore
const tooWide = (lines: string[]) => lines.filter((line) => stringWidth(line) > 80);

describe('what an officer reads', () => {
  it('says in 80 columns what came of the file and what is to be done', () => {
    const lines = reportLines(report, records!, 80);
    const text = lines.join('\n');
    for (const words of ['1,234,567', '1,000,000', '234,000', '563', '宁阳县泗店镇', '第7行 line 7【开始日期】', '还有 562 行', '联系电话', 'undo housing 12']) expect(text).toContain(words); // prettier-ignore
    expect(tooWide(lines)).toEqual([`  ${rejects}`]); // One piece, to be copied.
  });

  it('says of a dry run that nothing was written, and what a real one would need', () => {
    const text = reportLines({ ...report, dryRun: true, feed: '0' }, records!, 80).join('\n');
    expect(text).toMatch(/nothing\s+was written/);
    expect(text).toMatch(/40%[^]*--yes/);
    expect(text).not.toContain('undo');
  });

  it('has feeds in lines of 80 columns', () => {
    const feed: Feed = {
      ...counts, id: '123456', sheet: 'records', state: 'APPLIED', by: '王芳', source: 'LEDGER', complete: true, divisions: [],
      asOf: new Date('2026-11-23T15:59:59.999Z'), startedAt: new Date('2026-11-24T01:00:00Z'), finishedAt: null,
      fileDigest: 'ab'.repeat(32),
    }; // prettier-ignore
    const lines = historyLines([feed], 80);
    expect(tooWide(lines)).toEqual([]);
    expect(lines.join('\n')).toMatch(/123456 {2}2026-11-24 09:00 {2}records[^]*王芳[^]*1,000,000[^]*as of 2026-11-23/);
    expect(historyLines([], 80).join()).toContain('nothing has come in');
  });
});

describe('progress', () => {
  const written = (isTTY: boolean) => {
    const parts: string[] = [];
    const stream = { isTTY, columns: 80, write: (text: string) => parts.push(text), on: () => stream, cursorTo: () => 1, moveCursor: () => 1, clearLine: () => 1 }; // prettier-ignore
    return { parts, stream: stream as unknown as NodeJS.WriteStream };
  };

  it('is a bar of at most 80 columns on a terminal, from reading to writing', () => {
    const { parts, stream } = written(true);
    const teller = createTeller(stream, 4_000_000_000);
    teller.tell({ step: 'reading', rows: 12_345_678, refused: 1_234_567 }, 1_000_000_000);
    teller.tell({ step: 'writing', rows: 2_000, of: 12_345_678, refused: 1_234_567 }, 4_000_000_000);
    teller.done();
    teller.done();
    const bars = parts.filter((part) => part.includes('['));
    // eslint-disable-next-line no-control-regex -- what moves the cursor takes no room
    expect(tooWide(bars.map((part) => part.replace(/\u001b\[[^a-zA-Z]*[a-zA-Z]/g, '').trim()))).toEqual([]);
    expect(parts.join('')).toMatch(/读取[^]*25%[^]*12,345,678行[^]*写入[^]*2,000行[^]*退回1,234,567/);
  });

  it('is a line now and then where nobody watches', () => {
    const clock = jest.spyOn(Date, 'now').mockReturnValue(0);
    try {
      const { parts, stream } = written(false);
      const teller = createTeller(stream, 1000);
      for (let second = 1; second <= 12; second++) {
        clock.mockReturnValue(second * 1000);
        teller.tell({ step: 'reading', rows: second * 1000, refused: 3 }, second * 50);
      }
      teller.done();
      expect(parts).toEqual([
        '读取 reading 25% 5,000行，退回 refused 3\n',
        '读取 reading 50% 10,000行，退回 refused 3\n',
      ]);
    } finally {
      clock.mockRestore();
    }
  });
});
