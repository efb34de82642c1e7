import { factsOf, imprint, walked } from './facts.fixture';
import { fill } from './fill';
import { papers } from './kinds';
import { usualOffice } from './office';

describe('what the papers say of the office', () => {
  const facts = factsOf(walked([]));

  it('is the usual where no county says otherwise: the window of the division, 12349, a line to write on', () => {
    const { office, foot } = fill(papers.RECEIPT, facts, imprint, usualOffice);
    expect(office).toBe('宁阳县泗店镇社会救助服务窗口');
    expect(foot).toMatch(/拨打 12349 可以查询办理进度。监督电话：_+$/);
  });

  it('is what the county says', () => {
    const own = { office: '宁阳县民政局', hotline: '12349', supervisionPhone: '0538-0000000' };
    expect(fill(papers.RECEIPT, facts, imprint, own)).toMatchObject({
      office: '宁阳县民政局',
      foot: expect.stringContaining('监督电话：0538-0000000'),
    });
  });
});
