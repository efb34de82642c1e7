import type { ServiceWindow } from './file';
import { windowsNear } from './windows';

const at = (division: string, name: string): ServiceWindow => ({ division, name, address: '一楼', hours: '8:30-17:00', staff: [], phone: '12349', note: null }); // prettier-ignore
const windows = [
  at('370902', '泰山区'),
  at('370921', '宁阳县分厅'),
  at('370921102', '东疏镇'),
  at('370921101', '泗店镇'),
  at('370921', '宁阳县'),
];
const near = (division: string | null) => windowsNear(windows, division).map(({ name }) => name);

describe('the windows near a division', () => {
  it('are a township’s own, then its county’s, in the order of the file', () => {
    expect(near('370921101')).toEqual(['泗店镇', '宁阳县分厅', '宁阳县']);
  });

  it('are a county’s own, then those of its townships', () => {
    expect(near('370921')).toEqual(['宁阳县分厅', '宁阳县', '泗店镇', '东疏镇']);
  });

  it('are all within a city, its counties’ before their townships’', () => {
    expect(near('3709')).toEqual(['泰山区', '宁阳县分厅', '宁阳县', '泗店镇', '东疏镇']);
  });

  it('are the county’s alone where the township has none, and none elsewhere', () => {
    expect(near('370921103')).toEqual(['宁阳县分厅', '宁阳县']);
    expect(near('370102001')).toEqual([]);
  });

  it('are all of them where nobody says which', () => {
    expect(near(null)).toHaveLength(windows.length);
  });
});
