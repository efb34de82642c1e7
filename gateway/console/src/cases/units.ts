import { departments } from '../hub/model';

/** Who can own a part of a case. */
export const units = [
  ...departments,
  'WINDOW',
  'CONFERENCE',
  'PUBLIC_SECURITY',
  'JUSTICE',
  'YOUTH_LEAGUE',
  'WOMENS_FEDERATION',
  'CHARITY_FEDERATION',
  'RED_CROSS',
] as const;

export const needs = [
  'LIVING',
  'EMERGENCY',
  'DISASTER',
  'MEDICAL',
  'EDUCATION',
  'EMPLOYMENT',
  'HOUSING',
  'DISABILITY',
] as const;

export const channels = ['COUNTER', 'HOTLINE', 'ON_BEHALF', 'HOME_VISIT', 'REPORTED', 'ONLINE'] as const;

export const openStates = [
  'ACCEPTED',
  'INFORMED',
  'CONFERENCE',
  'TRANSFERRED',
  'TAKEN_OVER',
  'DECIDED',
  'CHARITY',
  'FED_BACK',
] as const;

/** A list of values as a field of a form offers them. */
export const optionsOf = (values: readonly string[], name: (value: string) => string) =>
  values.map((value) => ({ value, name: name(value) }));
