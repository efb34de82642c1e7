import { divisionName, divisionsIn } from '@one-door/schemas';

/** 宁阳县 whole, and two townships of 岱岳区 beside it, so that one family can have aid in two districts. */
export const divisions: readonly string[] = [...divisionsIn('370921'), '370911100', '370911110'];

export const districtOf = (division: string) => division.slice(0, 6);
const elsewhere = new Map(
  divisions.map((division) => [division, divisions.filter((other) => districtOf(other) !== districtOf(division))]),
);
const nearby = new Map(
  divisions.map((division) => [
    division,
    divisions.filter((other) => other !== division && districtOf(other) === districtOf(division)),
  ]),
);
/** @returns those of the county's divisions that are in the other district */
export const inOtherDistrict = (division: string) => elsewhere.get(division)!;
/** @returns the other divisions of the same district */
export const inSameDistrict = (division: string) => nearby.get(division)!;

/** Where people come from and go to, beyond the divisions whose departments are in the county's hub. */
export const farDivisions = ['370102001', '370203005', '370302001', '370602001', '370811002', '371302001'] as const;

export const villages = [
  '东村', '西村', '前庄', '后庄', '南街', '北街', '河崖', '柳沟', '大王庄', '小李庄', '石桥', '泉上', '赵家庄', '岭南头', '官庄', '新村',
] as const; // prettier-ignore

const townOf = (division: string) => divisionName(division).zh;
const countyOf = (division: string) => divisionName(districtOf(division)).zh;

export const governmentOf = (division: string) =>
  `${townOf(division)}${townOf(division).endsWith('街道') ? '办事处' : '人民政府'}`;
export const unionOf = (division: string) => `${countyOf(division)}总工会`;
export const hospitalsOf = (division: string) => [
  `${countyOf(division)}第一人民医院`,
  `${countyOf(division)}中医院`,
  '泰安市中心医院',
];

export type Stage = 'PRESCHOOL' | 'PRIMARY' | 'JUNIOR_SECONDARY' | 'SENIOR_SECONDARY' | 'VOCATIONAL' | 'UNDERGRADUATE';
export function schoolOf(division: string, stage: Stage): string {
  const town = townOf(division);
  const county = countyOf(division);
  return {
    PRESCHOOL: `${town}中心幼儿园`,
    PRIMARY: `${town}中心小学`,
    JUNIOR_SECONDARY: `${town}初级中学`,
    SENIOR_SECONDARY: `${county}第一中学`,
    VOCATIONAL: `${county}职业中等专业学校`,
    UNDERGRADUATE: '泰山学院',
  }[stage];
}

export const employers = ['华丰纺织厂', '磁窑建材公司', '大汶河食品厂', '鲁中机械公司', '和圣物流公司'] as const;
export const diagnoses = ['肺炎', '脑梗死', '冠心病', '股骨骨折', '胆囊结石', '糖尿病', '胃恶性肿瘤', null] as const;
