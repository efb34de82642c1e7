import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SettingsError } from '@one-door/kit';
import { loadDoorFile, readDoorFile } from './file';

const window = {
  division: '370921101',
  name: '泗店镇社会救助服务窗口',
  address: '泗店镇便民服务中心一楼',
  hours: '周一至周五 8:30-17:00',
  staff: [{ name: '赵某', post: '窗口受理' }],
  phone: '0538-0000001',
};
const standard = { zh: '每人每月1000元', en: '1,000 yuan a person a month' };
const read = (file: object) => readDoorFile(JSON.stringify(file));

describe('the file of a county’s door', () => {
  it('is the usual where none is named', () => {
    const usual = { office: null, hotline: '12349', supervisionPhone: null, windows: [], guide: {} };
    expect(loadDoorFile({})).toEqual(usual);
    expect(read({})).toEqual(usual);
  });

  it('is read from where the setting says', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'hub-door-'));
    const file = path.join(folder, 'door.json');
    writeFileSync(file, JSON.stringify({ office: '宁阳县民政局', windows: [window], guide: { RENT_SUBSIDY: { standard } } })); // prettier-ignore
    expect(loadDoorFile({ HUB_DOOR_FILE: file })).toEqual({
      office: '宁阳县民政局',
      hotline: '12349',
      supervisionPhone: null,
      windows: [{ ...window, note: null }],
      guide: { RENT_SUBSIDY: { standard } },
    });
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    [{ office: '局' }, '/office 应为单位名称，2至40字 write the office’s name'],
    [{ hotline: 'call us' }, '/hotline 应为电话号码，如 0538-0000000 write a phone number'],
    [{ supervisionPhone: '379966198207142236' }, '/supervisionPhone 应为电话号码'],
    [{ phone: 1 }, '/ 只有 office、hotline、supervisionPhone、windows 和 guide，请删去 only office, hotline, supervisionPhone, windows and guide, take out: phone'],
    [{ windows: {} }, '/windows 请列出窗口，每个写成 {"division": "370921101"'],
    [{ windows: [{ ...window, division: '999999' }] }, '/windows/0/division 没有这个行政区划，请写县或乡镇代码，如 370921101 no such division'],
    [{ windows: [{ ...window, division: '3709' }] }, '/windows/0/division 没有这个行政区划'],
    [{ windows: [window, { ...window, name: '另一个', phone: '不详' }] }, '/windows/1/phone 应为电话号码'],
    [{ windows: [{ ...window, address: undefined }] }, '/windows/0/address 请写地址'],
    [{ windows: [{ ...window, hours: ' ' }] }, '/windows/0/hours 请写办公时间'],
    [{ windows: [{ ...window, staff: [{ name: '赵某' }] }] }, '/windows/0/staff/0/post 请写姓名和岗位'],
    [{ windows: [{ ...window, staff: [{ name: '379966198207142236', post: '受理' }] }] }, '/windows/0/staff/0/name 请写姓名和岗位'],
    [{ windows: [window, { ...window, phone: '0538-0000002' }] }, '/windows/1 与 /windows/0 重复，请删去一个 the same as /windows/0: take one out'],
    [{ windows: [{ ...window, staff: [window.staff[0], window.staff[0]] }] }, '/windows/0/staff/1 与 staff/0 重复'],
    [{ guide: { RENT: { standard } } }, '/guide/RENT 没有这个救助项目，请写 schemas/programmes.json 中的代码'],
    [{ guide: { RENT_SUBSIDY: { standart: standard } } }, 'standard、procedure、materials、timeLimit、basis 和 status，请删去'],
    [{ guide: { RENT_SUBSIDY: { standard: { zh: '每月' } } } }, '/guide/RENT_SUBSIDY/standard/en 请写1至600字'],
    [{ guide: { RENT_SUBSIDY: { status: 'sure' } } }, '/guide/RENT_SUBSIDY/status 请写 confirmed（已确认）或 to-confirm（待确认）'],
    [{ guide: [] }, '/guide 应写成 {"MINIMUM_LIVING_SECURITY"'],
  ])('refuses %j by its place, in both languages', (file, message) => {
    expect(() => read(file)).toThrow(SettingsError);
    expect(() => read(file)).toThrow(message);
  }); // prettier-ignore

  it('says all that is wrong at once', () => {
    const wrong = () => read({ hotline: 1, windows: [{ ...window, division: '1' }], guide: { NONE: {} } });
    expect(wrong).toThrow(/\/hotline [^]*\/windows\/0\/division [^]*\/guide\/NONE /);
  });
});
