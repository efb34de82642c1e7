import { departmentTitles, divisionFullName, type Department } from '@one-door/schemas';
import type { KeptFinding, KeptStep, Status } from '@one-door/oversight';
import { texts } from '../texts';

const statusWords: Record<Status, string> = {
  OPEN: '待核查',
  UNDER_VERIFICATION: '核查中',
  CONFIRMED: '属实',
  CLEARED: '已排除',
  DISPUTED: '有异议',
  SETTLED: '已消除',
};
const stepWords: Record<KeptStep['step'], string> = {
  OPENED: '发现',
  CHANGED: '有变化',
  SETTLED: '数据不再显示',
  REOPENED: '再次显示',
  TAKEN_UP: '接办核查',
  CONFIRMED: '认定属实',
  CLEARED: '排除',
  DISPUTED: '提出异议',
  GIVEN_BACK: '退回待核查',
};
const reasonWords: Record<NonNullable<KeptStep['reason']>, string> = {
  LAWFUL_TOGETHER: '允许叠加',
  WRONG_DATA: '数据有误',
  WRONG_PERSON: '人员有误',
  MENDED_MEANWHILE: '已更正',
  OTHER: '其他',
};

/** In Chinese for whoever reads it, and with the word by which it is asked for. */
export const kindText = (kind: KeptFinding['kind']) => `${texts.ZH[kind]} ${kind}`;
export const statusText = (status: Status) => `${statusWords[status]} ${status}`;
export const stepText = (step: KeptStep['step']) => `${stepWords[step]} ${step}`;
export const reasonText = (reason: NonNullable<KeptStep['reason']>) => `${reasonWords[reason]} ${reason}`;
export const departmentText = (department: Department) => `${departmentTitles[department].zh} ${department}`;
export const divisionText = (code: string | null) => (code === null ? '' : divisionFullName(code).zh);
