import { getProgramme } from '@one-door/schemas';
import { usualLimits } from '../cases/clocks';
import { limitsInWords, limitsOf } from './limits';

const own = { zh: '按月发放。', en: 'Paid by the month.' };
const of = (code: string, limits = usualLimits) => limitsOf(getProgramme(code), limits);

describe('within how long, at the public door', () => {
  it('is what the window runs by, and what the catalogue says of the decision', () => {
    expect(limitsInWords(of('MINIMUM_LIVING_SECURITY'), own)).toEqual({
      zh: '书面申请和材料齐全后2个工作日内转交主管部门；部门1个工作日内接办；部门接办后30个工作日内作出决定（民发〔2021〕57号，待确认）；决定后2日内反馈申请人。急难情况走绿色通道，每一步4小时内办理。按月发放。',
      en: 'Once the written application and its papers are there, it goes to the department within 2 working days; the department takes it over within 1 working day; the department decides within 30 working days of taking it over (民发〔2021〕57号, to be confirmed); the applicant is told within 2 days of the decision. In an emergency each step takes 4 hours at most (green channel). Paid by the month.',
    });
  });

  it('says of an unknown limit that it is unknown, and never zero', () => {
    expect(of('RENT_SUBSIDY').decideWithin).toBeNull();
    const { zh, en } = limitsInWords(of('RENT_SUBSIDY'), own);
    expect(zh).toContain('部门作出决定的时限尚未公布');
    expect(en).toContain('is not published');
    expect(`${zh}${en}`).not.toMatch(/\b0/);
  });

  it('follows the window where it runs by others', () => {
    const limits = of('RENT_SUBSIDY', { ...usualLimits, transfer: { unit: 'HOURS', count: 1 }, feedBack: null });
    const { zh, en } = limitsInWords(limits, own);
    expect(zh).toMatch(/齐全后1小时内.*决定后尚未公布的时限内反馈/);
    expect(en).toMatch(/within 1 hour;.*is told within a limit that is not published/);
  });
});
