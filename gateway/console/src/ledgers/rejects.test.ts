import { rejectsFile } from './rejects';

const problem = { column: '金额', message: { zh: '不是数', en: 'not a number' } };
const linesOf = (file: string) => file.slice(1).split('\r\n').slice(0, -1);

describe('the file of refused rows', () => {
  it('has them in the order of their lines, with why, under the heads of the file', () => {
    const refused = [
      { line: 5, cells: ['乙', 'y'], problems: [problem] },
      { line: 2, cells: ['甲', 'x'], problems: [] },
    ];
    expect(linesOf(rejectsFile(['姓名', '金额'], refused))).toEqual([
      '姓名,金额,退回原因 reason',
      '甲,x,',
      '乙,y,【金额】不是数 not a number',
    ]);
  });

  it('writes its own column of reasons anew and not twice', () => {
    const refused = [{ line: 2, cells: ['甲', '从前的原因'], problems: [problem] }];
    expect(linesOf(rejectsFile(['姓名', '退回原因 reason'], refused))[0]).toBe('姓名,退回原因 reason');
  });

  it.each(['=1+1', '+1', '@x', '-1', '379966198207142236', '007'])('keeps a spreadsheet from changing %s', (cell) => {
    const file = rejectsFile(['编号'], [{ line: 2, cells: [cell], problems: [] }]);
    expect(linesOf(file)[1]).toBe(`"\t${cell}",`);
  });
});
