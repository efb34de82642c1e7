import { addDays } from '../calendar';
import { give, instalment, schoolAid, termDays, termReference } from '../aid';
import { sibling, withChild } from '../families';
import { enrolAll, enrolment } from '../life';
import { inOtherDistrict } from '../places';
import { near, oneDay, planted, unionSchooling } from './special';

/** M3: one instalment of one school year paid by two departments. */
export const m3 = [
  planted('M3', 'the national grant and the union', (d) => {
    const { child } = withChild(d, 19);
    enrolment(d, child, 'UNDERGRADUATE', { from: `${d.clock.schoolYear - 1}-09-01` });
    const grant = instalment(d, child, d.clock.schoolYear, 1);
    d.found('M3', [grant, give(d, unionSchooling, [child])], [child]);
  }),
  planted('M3', 'high school, and the union in another district', (d) => {
    const { child } = withChild(d, 16);
    enrolment(d, child, 'SENIOR_SECONDARY', { from: `${d.clock.schoolYear - 1}-09-01` });
    const grant = instalment(d, child, d.clock.schoolYear, 1);
    const other = give(d, unionSchooling, [child], { division: d.random.pick(inOtherDistrict(d.division)) });
    d.found('M3', [grant, other], [child]);
  }),
  planted('M3', "the last school year's spring, on days that are not the same", (d) => {
    const { child } = withChild(d, 10);
    enrolAll(d);
    const year = d.clock.schoolYear - 1;
    const grant = instalment(d, child, year, 2);
    const later = oneDay(addDays(termDays(year, 2).to, 12));
    const other = give(d, unionSchooling, [child], { ...later, reference: termReference(year, 2) });
    d.found('M3', [grant, other], [child]);
  }),
  planted('M3', 'the freshman grant, named by the term, and the union', (d) => {
    const { child } = withChild(d, 18);
    enrolment(d, child, 'UNDERGRADUATE');
    const reference = termReference(d.clock.schoolYear, 1);
    const grant = give(d, 'FRESHMAN_GRANT', [child], { reference });
    d.found('M3', [grant, give(d, unionSchooling, [child])], [child]);
  }),

  near('M3', 'two instalments', (d) => {
    const { child } = withChild(d, 13);
    enrolAll(d);
    const year = d.clock.schoolYear - 1;
    instalment(d, child, year, 1);
    give(d, unionSchooling, [child], { ...oneDay(termDays(year, 2).from), reference: termReference(year, 2) });
  }),
  near('M3', 'two school years', (d) => {
    const { child } = withChild(d, 13);
    enrolAll(d);
    instalment(d, child, d.clock.schoolYear - 1, 1);
    give(d, unionSchooling, [child]);
  }),
  near('M3', 'one each of two children', (d) => {
    const { child } = withChild(d, 13);
    const other = sibling(d, 8);
    enrolAll(d);
    instalment(d, child, d.clock.schoolYear, 1);
    give(d, unionSchooling, [other]);
  }),
  near('M3', 'a reference that names no term', (d) => {
    const { child } = withChild(d, 13);
    enrolAll(d);
    const reference = `${d.clock.schoolYear}秋季助学`;
    instalment(d, child, d.clock.schoolYear, 1, { reference });
    give(d, unionSchooling, [child], { reference });
  }),
  near('M3', "the union's was rejected", (d) => {
    const { child } = withChild(d, 16);
    enrolment(d, child, 'SENIOR_SECONDARY');
    instalment(d, child, d.clock.schoolYear, 1);
    give(d, unionSchooling, [child], { status: 'REJECTED' });
  }),
  near('M3', 'one case number', (d) => {
    const { child } = withChild(d, 16);
    enrolment(d, child, 'VOCATIONAL');
    const caseNumber = d.number('XT');
    instalment(d, child, d.clock.schoolYear, 1, { caseNumber });
    give(d, unionSchooling, [child], { caseNumber });
  }),
  near('M3', 'one department, two instalments', (d) => {
    const { child } = withChild(d, 16);
    enrolment(d, child, 'SENIOR_SECONDARY', { from: `${d.clock.schoolYear - 1}-09-01` });
    schoolAid(d, child, false);
  }),
];
