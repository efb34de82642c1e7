import { applicant, factsOf, imprint, rejection, standing } from '../facts.fixture';
import { usualOffice } from '../office';
import { paperKinds, type PaperKind } from '../paper';
import { readPdf } from '../read-pdf.fixture';
import { render } from '../render';
import { papers } from '.';

/** Words that only this paper has. */
const own: Record<PaperKind, string[]> = {
  APPLICATION: ['救助申请表', '家庭困难情况及申请理由', '本人因病无法外出务工', '申请人承诺', '本表不填写', '受理窗口：'],
  MANDATE: ['委托书', '委托人赵某', '受托人（单位）文苑社区居民委员会', '委托权限', '委托期限', '单位盖章'],
  RECEIPT: ['受理单', '的社会救助申请已经受理', '首问责任人clerk-1', '绿色通道否', '收到的材料无', '2个工作日内转交'],
  TRANSFER: ['转办单', '住房城乡建设部门：', '救助核查结论尚未核查', '2026年11月25日24:00前接办', '不得以任何理由推诿、拒绝'],
  FEEDBACK: ['反馈单', '办理结果予以救助', '办理单位住房城乡建设部门', '□很满意'],
  NOTICE: ['一次性告知书', '需补齐的材料1.租赁合同', '告知时间2026年11月24日11:00', '不再要求补正其他材料'],
  REJECTION: ['不予救助告知书', rejection.reason, rejection.legalBasis, '申请行政复议', '决定单位社会救助服务窗口'],
}; // prettier-ignore

const made = (kind: PaperKind) =>
  render(papers[kind], factsOf(standing[kind](), { ...(kind === 'REJECTION' && { rejection }) }), imprint, usualOffice);

describe.each(paperKinds)('%s', (kind) => {
  it('says in Chinese what is known of the case, and how to follow it', async () => {
    const { words, pages } = await readPdf(await made(kind));
    const everywhere = [
      '宁阳县泗店镇社会救助服务窗口',
      `编号：${imprint.number}`,
      '事项编号：370921101-2026-000001',
      '日期：2026年11月26日',
      '查询码：ACDE-FGHJ',
      '凭查询码ACDE-FGHJ到窗口或者拨打12349可以查询办理进度',
      '第1页，共1页',
      applicant.name,
      applicant.phone!,
      '住房（住房租赁补贴）',
      '盖章',
      '年月日',
    ];
    for (const word of [...everywhere, ...own[kind]]) expect(words).toContain(word.replace(/\s/g, ''));
    expect(pages).toHaveLength(1);
  });

  it('embeds the characters that it uses, and no font that a printer would have to have', async () => {
    const bytes = await made(kind);
    const text = bytes.toString('latin1');
    expect([...new Set(text.match(/\/BaseFont \/[^\s/]+/g))]).toEqual([
      expect.stringMatching(/^\/BaseFont \/[A-Z]{6}\+NotoSerifSC-Regular$/),
      expect.stringMatching(/^\/BaseFont \/[A-Z]{6}\+NotoSerifSC-Bold$/),
    ]);
    expect(text.match(/\/FontFile2 /g)).toHaveLength(2);
    // Of 15 MB each.
    expect(bytes.length).toBeLessThan(100_000);
  });

  it('names nobody in what lists of files show of it', async () => {
    const { info } = await readPdf(await made(kind));
    expect(info).toMatchObject({ Title: `${papers[kind].title.zh} ${imprint.number}`, Creator: 'One-Door Hub' });
    expect(JSON.stringify(info)).not.toContain(applicant.name);
  });
});
