import { addDays } from '../calendar';
import { assistedIllness, disabled, give, schoolAid, someDay, termReference } from '../aid';
import { alone, couple, withChild } from '../families';
import { bill, enrolAll, enrolment } from '../life';
import {
  dibao,
  familyPlanning,
  lawful,
  oneDay,
  post,
  rental,
  temporary,
  unionLiving,
  unionMedical,
  unionSchooling,
} from './special';

/** Every pair of policies/lawful-pairs.json: aid that may stand side by side and must raise nothing. */
export const pairs = [
  lawful('P1', '低保 and the living subsidy', (d) => {
    const [head, spouse] = couple(d);
    d.lawful('P1', [give(d, dibao, [head, spouse]), ...disabled(d, spouse, { grade: 3 }, true)]);
  }),
  lawful('P2', '低保 and the nursing subsidy, with school aid for the child', (d) => {
    const { head, spouse, child } = withChild(d, 10);
    enrolAll(d);
    const household = give(d, dibao, [head, spouse, child]);
    const [living, nursing] = disabled(d, spouse, { grade: 1 }, true);
    d.lawful('P1', [household, living!]);
    d.lawful('P2', [household, nursing!]);
    for (const grant of schoolAid(d, child, true)) d.lawful('P4', [household, grant]);
  }),
  lawful('P3', '低保 and medical assistance', (d) => {
    const head = alone(d, [62, 80]);
    d.lawful('P3', [give(d, dibao, [head]), assistedIllness(d, head)]);
  }),
  lawful('P4', '低保 and education assistance', (d) => {
    const { head, spouse, child } = withChild(d, 13);
    enrolAll(d);
    const household = give(d, dibao, [head, spouse, child]);
    d.lawful('P4', [household, give(d, unionSchooling, [child])]);
  }),
  lawful('P5', '低保 and a flat', (d) => {
    const persons = couple(d);
    d.lawful('P5', [give(d, dibao, persons), give(d, rental, persons)]);
  }),
  lawful('P6', '低保 and a post', (d) => {
    const head = alone(d);
    d.lawful('P6', [give(d, dibao, [head]), give(d, post, [head])]);
  }),
  lawful('P7', '低保 and temporary assistance', (d) => {
    const persons = couple(d);
    d.lawful('P7', [give(d, dibao, persons), give(d, temporary, persons)]);
  }),
  lawful('P8', '低保 and family-planning special aid', (d) => {
    const persons = couple(d, [52, 70]);
    d.lawful('P8', [give(d, dibao, persons), give(d, familyPlanning, persons)]);
  }),
  lawful('P9', 'the freshman grant and the university grant, of one term', (d) => {
    const { head, spouse, child } = withChild(d, 18);
    enrolment(d, child, 'UNDERGRADUATE');
    give(d, dibao, [head, spouse, child]);
    const reference = termReference(d.clock.schoolYear, 1);
    d.lawful('P9', [give(d, 'FRESHMAN_GRANT', [child], { reference }), give(d, 'UNIVERSITY_GRANT', [child])]);
  }),
  lawful('P10', 'one bill, to the cent what insurance left', (d) => {
    const head = alone(d);
    const admittedOn = someDay(d, 2, 10);
    const medicalBill = bill(d, head, { total: 30_000, insurance: 18_000, aid: 8_000, admittedOn });
    const reference = medicalBill.billNumber;
    const first = give(d, 'MEDICAL_ASSISTANCE', [head], {
      ...oneDay(admittedOn),
      amount: '8000.00',
      reference,
      details: { medicalBill },
    });
    const second = give(d, unionMedical, [head], { ...oneDay(addDays(admittedOn, 20)), amount: '4000.00', reference });
    d.lawful('P10', [first, second]);
  }),
  lawful('P11', 'two departments under one case number', (d) => {
    const [head, spouse] = couple(d);
    const caseNumber = d.number('XT');
    d.lawful('P11', [give(d, dibao, [head, spouse], { caseNumber }), give(d, unionLiving, [head], { caseNumber })]);
  }),
];
