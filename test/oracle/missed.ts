import { addMonths, dayNumber, type Days } from './days';
import { fenOf } from './money';
import { plain, programmeOf, type OracleFinding, type OracleRecord } from './rows';
import { hasDays, holds, numbersOf, runs, type View } from './view';

const dibao = 'MINIMUM_LIVING_SECURITY';
const destitute = 'DESTITUTE_SUPPORT';

type Member = View['persons'][number];

/** Nobody is owed aid after the day of death. */
const isDead = (view: View, { deathDate }: Member) => deathDate !== null && deathDate <= view.today;

const runningOf = (view: View, pid: string, programmes: readonly string[]) =>
  view.records.filter((record) => programmes.includes(record.programme) && runs(view, record, pid));

/** Whether any record that is meant has a day in the bounds, both included, for the person. */
function isAided(
  view: View,
  pid: string,
  isMeant: (record: OracleRecord) => boolean,
  first: string,
  last: string | null,
): boolean {
  const isWithin = (days: Days) =>
    [...days].some((day) => day >= dayNumber(first) && (last === null || day <= dayNumber(last)));
  return view.records.some((record) => isMeant(record) && isWithin(view.effective(record, pid)));
}

const isOfNeed = (need: string) => (record: OracleRecord) => programmeOf(record).need === need;

/** The school year of the day of the check, 1 September to 31 August. */
function schoolYearOf({ today }: View): { first: string; last: string } {
  const year = Number(today.slice(0, 4)) - (today.slice(5) >= '09-01' ? 0 : 1);
  return { first: `${year}-09-01`, last: `${year + 1}-08-31` };
}

/** Full years; a birthday on 29 February comes on 1 March where there is none, as the dates compare. */
const ageOf = ({ today }: View, birthDate: string) =>
  Number(today.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (today.slice(5) >= birthDate.slice(5) ? 0 : 1);

const found = (rule: string, records: OracleRecord[], pid: string): OracleFinding[] => [
  { ...plain, rule, records: numbersOf(records), persons: [pid] },
];

const runningFacts = <Row extends { pid: string; from: string; to: string | null }>(
  view: View,
  rows: readonly Row[],
  pid: string,
) => rows.filter((row) => row.pid === pid && holds(view, row));

function o1(view: View, { pid }: Member): OracleFinding[] {
  const year = schoolYearOf(view);
  // Schools settle their grants in the first two months.
  if (view.today < addMonths(year.first, 2)) return [];
  const enrolments = runningFacts(view, view.facts.enrolments, pid).filter(({ stage }) =>
    ['PRIMARY', 'JUNIOR_SECONDARY'].includes(stage),
  );
  const status = runningOf(view, pid, [dibao, destitute]);
  const attends = enrolments.some(({ attendance }) => attendance === 'ATTENDING') && status.length > 0;
  const cannotAttend =
    enrolments.some(({ attendance }) => attendance === 'UNABLE_TO_ATTEND') &&
    runningFacts(view, view.facts.certificates, pid).length > 0;
  if (!attends && !cannotAttend) return [];
  if (isAided(view, pid, isOfNeed('EDUCATION'), year.first, year.last)) return [];
  return found('O1', attends ? status : [], pid);
}

function o2(view: View, { pid, birthDate }: Member): OracleFinding[] {
  if (birthDate === null || ageOf(view, birthDate) < 16 || ageOf(view, birthDate) > 59) return [];
  const status = runningOf(view, pid, [dibao]);
  if (status.length === 0) return [];
  const isPupil = runningFacts(view, view.facts.enrolments, pid).some(({ attendance }) => attendance === 'ATTENDING');
  const isUnable = runningFacts(view, view.facts.certificates, pid).some(({ grade }) => grade <= 2);
  const employments = runningFacts(view, view.facts.employments, pid);
  if (isPupil || isUnable || employments.some(({ kind }) => kind === 'FORMAL')) return [];
  const isLeftAlone = employments.some(
    ({ kind, from }) =>
      kind === 'REGISTERED_UNEMPLOYED' &&
      addMonths(from, 3) <= view.today &&
      !isAided(view, pid, isOfNeed('EMPLOYMENT'), from, view.today),
  );
  return isLeftAlone ? found('O2', status, pid) : [];
}

/** One finding a status record, with all its persons who live badly. */
function o3(view: View): OracleFinding[] {
  const housesBadly = (pid: string) =>
    runningFacts(view, view.facts.dwellings, pid).some(
      ({ dangerGrade, tenure }) => ['C', 'D'].includes(dangerGrade) || tenure === 'NONE',
    );
  return view.records
    .filter(({ programme, manner }) => programme === dibao || (programme === destitute && manner === 'AT_HOME'))
    .flatMap((record) => {
      const persons = view.persons
        .filter((person) => !isDead(view, person))
        .map(({ pid }) => pid)
        .filter((pid) => runs(view, record, pid) && housesBadly(pid))
        .filter((pid) => !isAided(view, pid, isOfNeed('HOUSING'), addMonths(view.today, -12), view.today))
        .sort();
      return persons.length === 0 ? [] : [{ ...plain, rule: 'O3', records: [record.sourceNumber], persons }];
    });
}

/** O4's large bill, in fen. */
const largeBill = 500_000n;

function o4(view: View, { pid }: Member): OracleFinding[] {
  return view.facts.bills.flatMap((bill) => {
    if (bill.pid !== pid || fenOf(bill.outOfPocket) < largeBill || fenOf(bill.paidByAid) !== 0n) return [];
    const on = bill.dischargedOn ?? bill.admittedOn;
    if (on < addMonths(view.today, -12) || addMonths(on, 1) > view.today) return [];
    const status = runningOf(view, pid, [dibao, destitute]);
    if (status.length === 0) return [];
    const isAidedOnIt = view.records.some(
      (record) => isOfNeed('MEDICAL')(record) && record.reference === bill.billNumber && hasDays(view, record, pid),
    );
    return isAidedOnIt ? [] : found('O4', status, pid).map((finding) => ({ ...finding, about: bill.billNumber }));
  });
}

function o5(view: View, { pid }: Member): OracleFinding[] {
  const needsCare = runningFacts(view, view.facts.certificates, pid).some(
    ({ grade, needsCare, from }) => grade <= 2 && needsCare && addMonths(from, 1) <= view.today,
  );
  return needsCare && runningOf(view, pid, [destitute, 'NURSING_SUBSIDY']).length === 0 ? found('O5', [], pid) : [];
}

function o6(view: View, { pid }: Member): OracleFinding[] {
  const status = runningOf(view, pid, [dibao]);
  const isDisabled = runningFacts(view, view.facts.certificates, pid).some(
    ({ from }) => addMonths(from, 1) <= view.today,
  );
  if (status.length === 0 || !isDisabled) return [];
  return runningOf(view, pid, [destitute, 'DISABILITY_LIVING_SUBSIDY']).length === 0 ? found('O6', status, pid) : [];
}

function o7(view: View, { pid }: Member): OracleFinding[] {
  const status = runningOf(view, pid, [dibao]);
  if (status.length === 0) return [];
  const isLeftAlone = runningFacts(view, view.facts.enrolments, pid).some(
    ({ stage, attendance, from }) =>
      stage === 'UNDERGRADUATE' &&
      attendance === 'ATTENDING' &&
      from >= schoolYearOf(view).first &&
      addMonths(from, 2) <= view.today &&
      // A grant may be approved before term begins; one that is to begin later is given too.
      !isAided(view, pid, ({ programme }) => programme === 'FRESHMAN_GRANT', addMonths(from, -3), null),
  );
  return isLeftAlone ? found('O7', status, pid) : [];
}

/** 遗漏救助: domain.md, O1 to O7. */
export function missed(view: View): OracleFinding[] {
  const living = view.persons.filter((person) => !isDead(view, person));
  return [...living.flatMap((person) => [o1, o2, o4, o5, o6, o7].flatMap((rule) => rule(view, person))), ...o3(view)];
}
