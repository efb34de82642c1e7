/** 泗店镇 and 东疏镇 of 宁阳县. */
export const divisions = ['370921101', '370921102'] as const;
export type Division = (typeof divisions)[number];

export type Stage = 'PRESCHOOL' | 'PRIMARY' | 'JUNIOR_SECONDARY' | 'SENIOR_SECONDARY' | 'VOCATIONAL' | 'UNDERGRADUATE';

interface Place {
  government: string;
  careHome: string;
  schools: Pick<Record<Stage, string>, 'PRESCHOOL' | 'PRIMARY' | 'JUNIOR_SECONDARY'>;
}
const places: Record<Division, Place> = {
  '370921101': {
    government: '泗店镇人民政府',
    careHome: '泗店镇敬老院',
    schools: { PRESCHOOL: '泗店镇中心幼儿园', PRIMARY: '泗店镇中心小学', JUNIOR_SECONDARY: '泗店镇中学' },
  },
  '370921102': {
    government: '东疏镇人民政府',
    careHome: '东疏镇敬老院',
    schools: { PRESCHOOL: '东疏镇中心幼儿园', PRIMARY: '东疏镇中心小学', JUNIOR_SECONDARY: '东疏镇中学' },
  },
};
const countySchools = { SENIOR_SECONDARY: '宁阳县第一中学', VOCATIONAL: '宁阳县职业中专', UNDERGRADUATE: '泰山学院' };

export const hospital = '宁阳县第一人民医院';
export const union = '宁阳县总工会';
export const employers = ['宁阳县华丰纺织厂', '磁窑镇建材公司', '宁阳县食品加工厂'];
export const villages = ['东村', '西村', '前庄', '后庄', '南街', '北街', '河崖', '柳沟'];

export const placeOf = (division: Division): Place => places[division];
export const otherDivision = (division: Division): Division => divisions.find((each) => each !== division)!;
export const schoolOf = (division: Division, stage: Stage): string =>
  ({ ...countySchools, ...placeOf(division).schools })[stage];
