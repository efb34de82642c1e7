import { addDays, addMonths } from '../calendar';
import { give } from '../aid';
import type { Draft } from '../draft';
import { alone, couple } from '../families';
import { dwelling, type DangerGrade } from '../life';
import type { Person } from '../people';
import { dibao, near, oneDay, planted, rent, tekun } from './special';

/** O3: 低保, or 特困 at home, in a dangerous dwelling or none, without housing assistance within twelve months. */

const renovation = 'DILAPIDATED_HOUSE_RENOVATION';
const inDanger = (d: Draft, persons: readonly Person[], dangerGrade: DangerGrade, to: string | null = null): void => {
  for (const person of persons) dwelling(d, person, { dangerGrade, from: d.clock.month(100), to });
};
const homeless = (d: Draft, person: Person): void =>
  dwelling(d, person, { tenure: 'NONE', dangerGrade: 'NOT_APPRAISED', from: d.clock.month(18) });
const inInstitution = {
  details: {
    destituteSupport: { manner: 'IN_INSTITUTION', institution: '宁阳县中心敬老院', careGrade: 'SELF_CARING' },
  },
};

export const o3 = [
  planted('O3', 'a household in a house of grade C', (d) => {
    const persons = couple(d);
    inDanger(d, persons, 'C');
    d.found('O3', [give(d, dibao, persons)], persons);
  }),
  planted('O3', 'a house of grade D', (d) => {
    const head = alone(d);
    inDanger(d, [head], 'D');
    d.found('O3', [give(d, dibao, [head])], [head]);
  }),
  planted('O3', 'no dwelling', (d) => {
    const head = alone(d);
    homeless(d, head);
    d.found('O3', [give(d, dibao, [head])], [head]);
  }),
  planted('O3', '特困 at home', (d) => {
    const head = alone(d, [62, 80]);
    inDanger(d, [head], 'D');
    d.found('O3', [give(d, tekun, [head])], [head]);
  }),
  planted('O3', 'renovated twelve months and a day ago', (d) => {
    const persons = couple(d);
    inDanger(d, persons, 'C');
    give(d, renovation, persons, oneDay(addDays(addMonths(d.clock.today, -12), -1)));
    d.found('O3', [give(d, dibao, persons)], persons);
  }),
  planted('O3', 'one of the household lives in it', (d) => {
    const [head, spouse] = couple(d);
    inDanger(d, [spouse], 'D');
    d.found('O3', [give(d, dibao, [head, spouse])], [spouse]);
  }),
  planted('O3', 'the rent subsidy covers one of two', (d) => {
    const [head, spouse] = couple(d);
    inDanger(d, [head, spouse], 'C');
    give(d, rent, [head]);
    d.found('O3', [give(d, dibao, [head, spouse])], [spouse]);
  }),
  planted('O3', 'a member who died is not concerned', (d) => {
    const [head, spouse] = couple(d, [60, 80]);
    inDanger(d, [head, spouse], 'C');
    spouse.deathDate = addDays(d.clock.month(5), 11);
    const covered = [{ pid: head.pid }, { pid: spouse.pid, to: d.clock.monthEnd(5) }];
    d.found('O3', [give(d, dibao, [head, spouse], { covered })], [head]);
  }),

  near('O3', 'grade B', (d) => {
    const persons = couple(d);
    inDanger(d, persons, 'B');
    give(d, dibao, persons);
  }),
  near('O3', '特困 in an institution', (d) => {
    const head = alone(d, [62, 80]);
    inDanger(d, [head], 'D');
    give(d, tekun, [head], inInstitution);
  }),
  near('O3', 'renovated twelve months ago to the day', (d) => {
    const persons = couple(d);
    inDanger(d, persons, 'C');
    give(d, renovation, persons, oneDay(addMonths(d.clock.today, -12)));
    give(d, dibao, persons);
  }),
  near('O3', 'moved out of it', (d) => {
    const head = alone(d);
    inDanger(d, [head], 'D', d.clock.monthEnd(3));
    dwelling(d, head, { dangerGrade: 'A', from: d.clock.month(2) });
    give(d, dibao, [head]);
  }),
  near('O3', 'the rent is subsidised', (d) => {
    const persons = couple(d);
    inDanger(d, persons, 'C');
    give(d, rent, persons);
    give(d, dibao, persons);
  }),
  near('O3', '低保 has ended', (d) => {
    const head = alone(d);
    homeless(d, head);
    give(d, dibao, [head], { to: d.clock.monthEnd(1) });
  }),
  near('O3', 'no 低保', (d) => inDanger(d, couple(d), 'D')),
];
