import { loadDoorFile } from '../../subgraphs/window/door/file';
import { doorFile } from './door';
import { districtOf, divisions } from './places';

describe('the demonstration’s door', () => {
  const { windows, guide, supervisionPhone } = loadDoorFile({ HUB_DOOR_FILE: doorFile });

  it('has a window in every township of the demonstration, and in its counties', () => {
    const served = new Set([...divisions.map(districtOf), ...divisions]);
    expect(windows.map(({ division }) => division)).toEqual([...served]);
  });

  it('says of everything that it is a demonstration, under numbers that nobody has', () => {
    for (const { name, note, staff } of windows) {
      expect(name).toContain('示例');
      expect(note).toMatch(/演示.*fictional/);
      for (const person of staff) expect(person.name).toContain('示例');
    }
    for (const { standard } of Object.values(guide)) expect(standard?.zh).toContain('示例');
    // No subscriber's number begins with 0.
    for (const phone of [supervisionPhone, ...windows.map((window) => window.phone)]) expect(phone).toMatch(/^0538-0\d{6}$/);
  });
}); // prettier-ignore
