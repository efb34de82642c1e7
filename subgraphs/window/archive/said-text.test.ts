import { names, usual } from '../cases/walk.fixture';
import { actionWords } from '../words';
import { saidText, whoText } from './said-text';

describe('a step in the archive', () => {
  it.each(names)('%s has a name, and what is said with it no word that only programs know', (name) => {
    expect(actionWords[name]).toMatch(/^[\p{Script=Han}，]+$/u);
    expect(saidText(usual[name])).not.toMatch(/[A-Z_]{2}|undefined|object/);
  });

  it('says whom, what and how it ended', () => {
    expect(saidText(usual.TRANSFER)).toBe('住房城乡建设部门；尚未核查');
    expect(saidText(usual.FEED_BACK)).toBe('申请人；社会救助服务窗口');
    expect(saidText(usual.HAND_IN)).toBe('身份证，复印件2份');
    expect(saidText(usual.REFER)).toBe('');
    expect(['HOUSING', 'CLOCK', 'clerk-1'].map(whoText)).toEqual(['住房城乡建设部门', '系统计时', 'clerk-1']);
  });
});
