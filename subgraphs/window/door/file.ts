import { loadSettingsFile, readSettingsText, settingsObject } from '@one-door/kit';
import { z } from 'zod';
import { isWindowDivision } from '../asked';
import { usualOffice } from '../papers/office';
import { guideFields, isProgramme } from './guide';
import { line, phone } from './text';

const example = '{"office": "宁阳县社会救助服务窗口", "hotline": "12349", "supervisionPhone": "0538-0000000", "windows": [], "guide": {}}'; // prettier-ignore
const windowExample = '{"division": "370921101", "name": "泗店镇社会救助服务窗口", "address": "泗店镇便民服务中心", "hours": "周一至周五 8:30-17:00", "staff": [{"name": "赵某", "post": "窗口受理"}], "phone": "0538-0000000"}'; // prettier-ignore
const entryExample = '{"standard": {"zh": "每人每月1000元", "en": "1,000 yuan a person a month"}}';

/** What is wrong with one place of the file, and what belongs there. */
const said = {
  office: '应为单位名称，2至40字 write the office’s name, 2 to 40 characters',
  division: '没有这个行政区划，请写县或乡镇代码，如 370921101 no such division: write the code of a county or township, as 370921101', // prettier-ignore
  name: '请写窗口名称，1至60字 write the window’s name, 1 to 60 characters',
  address: '请写地址，1至120字 write the address, 1 to 120 characters',
  hours: '请写办公时间，如 周一至周五 8:30-17:00 write the hours, as 周一至周五 8:30-17:00',
  staff: '请列出工作人员，没有则写 [] list the staff, or write []',
  person: '请写姓名和岗位，各1至40字，不含号码 write name and post, 1 to 40 characters each, without numbers',
  note: '请写1至200字，不含号码 write 1 to 200 characters, without ID numbers',
  windows: `请列出窗口，每个写成 ${windowExample} list the windows, each as ${windowExample}`,
  programme: '没有这个救助项目，请写 schemas/programmes.json 中的代码，如 MINIMUM_LIVING_SECURITY no such programme: write a code of schemas/programmes.json, as MINIMUM_LIVING_SECURITY', // prettier-ignore
  guide: `应写成 {"MINIMUM_LIVING_SECURITY": ${entryExample}} write it as {"MINIMUM_LIVING_SECURITY": ${entryExample}}`,
};
const sameAs = (place: string) => `与 ${place} 重复，请删去一个 the same as ${place}: take one out`;

/** Refuses what is there twice. @param keyOf what two of them may not share @param place of the list in the file */
const once =
  <Item>(keyOf: (item: Item) => string, place: string) =>
  (items: Item[], { addIssue }: { addIssue: (issue: { code: 'custom'; path: number[]; message: string }) => void }) => {
    const first = new Map<string, number>();
    for (const [i, item] of items.entries()) {
      const before = first.get(keyOf(item));
      if (before === undefined) first.set(keyOf(item), i);
      else addIssue({ code: 'custom', path: [i], message: sameAs(`${place}/${before}`) });
    }
  };

const person = line(said.person, 40);
const windowSchema = settingsObject(
  {
    division: z.string(said.division).refine(isWindowDivision, said.division),
    name: line(said.name, 60),
    address: line(said.address, 120),
    hours: line(said.hours, 120),
    staff: z
      .array(settingsObject({ name: person, post: person }, '{"name": "赵某", "post": "窗口受理"}'), said.staff)
      .superRefine(once(({ name, post }) => `${name}/${post}`, 'staff')),
    phone,
    note: line(said.note, 200).nullable().default(null),
  },
  windowExample,
);

const schema = settingsObject(
  {
    office: line(said.office, 40).min(2, said.office).nullable().default(usualOffice.office),
    hotline: phone.default(usualOffice.hotline),
    supervisionPhone: phone.nullable().default(usualOffice.supervisionPhone),
    windows: z
      .array(windowSchema, said.windows)
      .superRefine(once(({ division, name }) => `${division}/${name}`, '/windows'))
      .default([]),
    guide: z
      .record(z.string().refine(isProgramme), settingsObject(guideFields, entryExample).partial(), {
        error: ({ code }) => (code === 'invalid_key' ? said.programme : said.guide),
      })
      .default({}),
  },
  example,
);

/** What a county says of itself, on papers and at the public door. */
export type DoorFile = z.output<typeof schema>;
/** 服务窗口: where it is, when it is open, and whom one meets there. */
export type ServiceWindow = DoorFile['windows'][number];

const doorFile = { setting: 'HUB_DOOR_FILE', example, schema };

/** @throws SettingsError that names every problem by its place in the file, and what to write there */
export const readDoorFile = (text: string): DoorFile => readSettingsText(doorFile, text);

/**
 * Reads what the county says of itself from the file that HUB_DOOR_FILE names; the usual, where it names none.
 * @throws SettingsError for a file that cannot be read or is wrong
 */
export const loadDoorFile = (env: NodeJS.ProcessEnv): DoorFile =>
  loadSettingsFile(doorFile, env) ?? { ...usualOffice, windows: [], guide: {} };
