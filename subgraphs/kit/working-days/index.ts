export * from './clock';
export { calendarDaysAfter, hoursAfter, workingDaysAfter, type Due } from './due';
export * from './load';
export type { Span } from './spans';
export * from './working-calendar';
