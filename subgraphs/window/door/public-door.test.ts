import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { programmes } from '@one-door/schemas';
import { Desk } from '../papers/desk.fixture';

const window = (division: string, name: string) => ({
  division,
  name,
  address: '便民服务中心一楼',
  hours: '周一至周五 8:30-17:00',
  staff: [{ name: '赵某', post: '窗口受理' }],
  phone: '0538-0000001',
});

describe('the public door', () => {
  let desk: Desk;
  const folder = mkdtempSync(path.join(tmpdir(), 'hub-door-'));
  beforeAll(async () => {
    const file = path.join(folder, 'door.json');
    const guide = { RENT_SUBSIDY: { standard: { zh: '每平方米每月6元', en: '6 yuan a square metre a month' } } };
    const windows = [window('370921', '宁阳县窗口'), window('370921101', '泗店镇窗口')];
    writeFileSync(file, JSON.stringify({ supervisionPhone: '0538-0000000', windows, guide }));
    desk = await new Desk().open({ env: { HUB_DOOR_FILE: file } });
  });
  afterAll(async () => {
    await desk?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says whom to call, and of every programme who decides', async () => {
    const door = await desk.get('{ publicDoor { office hotline supervisionPhone programmes { programme { code } department need status } } }'); // prettier-ignore
    expect(door).toMatchObject({ office: null, hotline: '12349', supervisionPhone: '0538-0000000' });
    expect(door.programmes).toEqual(
      [...programmes.values()].map(({ code, department, need }) => ({ programme: { code }, department, need, status: 'TO_CONFIRM' })),
    ); // prettier-ignore
  });

  it('says of one need what there is, with the county’s own standard, in both languages', async () => {
    const { programmes: found } = await desk.get(`{ publicDoor { programmes(need: HOUSING) { programme { code }
      zh: standard en: standard(language: EN) forWhom procedure(language: EN) materials timeLimit basis
      limits { transferWithin { unit count } decideWithin { count basis status } } } } }`);
    expect(found.map(({ programme }: any) => programme.code)).toEqual(['PUBLIC_RENTAL_HOUSING', 'RENT_SUBSIDY', 'DILAPIDATED_HOUSE_RENOVATION']); // prettier-ignore
    expect(found[1]).toMatchObject({
      zh: '每平方米每月6元',
      en: '6 yuan a square metre a month',
      procedure: expect.arrayContaining([expect.stringContaining('Apply at the township')]),
      timeLimit: expect.stringContaining('2个工作日内转交'),
      limits: { transferWithin: { unit: 'WORKING_DAYS', count: 2 }, decideWithin: null },
    });
  });

  it('says of a limit that is known who says so', async () => {
    const { programmes: found } = await desk.get('{ publicDoor { programmes(need: LIVING) { limits { decideWithin { unit count basis status } } } } }'); // prettier-ignore
    expect(found[0].limits.decideWithin).toEqual({ unit: 'WORKING_DAYS', count: 30, basis: '民发〔2021〕57号', status: 'TO_CONFIRM' }); // prettier-ignore
  });

  it('shows the windows of a division, the nearest first', async () => {
    const windows = '{ windows { name phone note division { name } staff { name post } } }';
    const near = await desk.get(`{ publicDoor(division: "370921101") ${windows} }`);
    expect(near.windows).toMatchObject([{ name: '泗店镇窗口', phone: '0538-0000001', note: null, division: { name: '宁阳县泗店镇' } }, { name: '宁阳县窗口' }]); // prettier-ignore
    expect((await desk.get(`{ publicDoor(division: "370902") ${windows} }`)).windows).toEqual([]);
  });

  it('refuses a division that nobody knows, and says what to write', async () => {
    const { errors } = await desk.ask('{ publicDoor(division: "999999") { hotline } }');
    expect(errors).toMatchObject([{ message: expect.stringMatching(/没有这个行政区划.*There is no such division/), extensions: { code: 'BAD_INPUT' } }]); // prettier-ignore
  });
});
