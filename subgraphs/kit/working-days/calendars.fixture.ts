import { calendarWith } from './working-calendar';

/** 2027 as a notice might set it: New Year's Day to the Sunday, the Spring Festival, and Saturdays made up for. */
export const with2027 = calendarWith({
  years: [2027],
  days: {
    '2027-01-01': 'HOLIDAY',
    '2027-01-09': 'WORKDAY',
    '2027-02-05': 'HOLIDAY',
    '2027-02-08': 'HOLIDAY',
    '2027-02-09': 'HOLIDAY',
    '2027-02-10': 'HOLIDAY',
    '2027-02-11': 'HOLIDAY',
    '2027-10-01': 'HOLIDAY',
  },
});

/** @returns the instant at which the clocks of Shanghai show that time; '2026-02-13 09:00', seconds where given */
export const shanghai = (text: string): Date => new Date(`${text.replace(' ', 'T')}+08:00`);

/** @returns the instant at which that day ends in Shanghai */
export const endOf = (date: string): Date => new Date(shanghai(`${date} 23:59:59.999`).getTime() + 1);
