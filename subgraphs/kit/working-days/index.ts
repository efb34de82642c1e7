export * from './clock';
export * from './decision-limit';
export { calendarDaysAfter, heardDue, hoursAfter, noDue, toldDue, workingDaysAfter, type Due } from './due';
export * from './load';
export type { Span } from './spans';
export * from './working-calendar';
