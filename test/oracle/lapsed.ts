import { addMonths, common, dateOf, dayNumber, firstOf, kept, lastOf } from './days';
import { plain, programmeOf, type OracleFinding, type OracleRecord } from './rows';
import { districtOf, holds, type View } from './view';

/** How long aid may run on before it has lapsed: domain.md, "1 month or more past". */
const graceMonths = 1;

/** One finding a record, for all persons of whom it holds. */
function lapsedFor(rule: string, view: View, of: (record: OracleRecord, pid: string) => boolean): OracleFinding[] {
  return view.records.flatMap((record) => {
    const persons = view.pids.filter((pid) => of(record, pid));
    return persons.length === 0 ? [] : [{ ...plain, rule, records: [record.sourceNumber], persons }];
  });
}

/** Whether the record ran on past the ending; what lies after the day of the check has not run yet. */
function ranOnPast(view: View, record: OracleRecord, pid: string, ending: string): boolean {
  const after = kept(view.effective(record, pid), (day) => day > dayNumber(ending) && day <= view.now);
  return after.size > 0 && dateOf(lastOf(after)) >= addMonths(ending, graceMonths);
}

function l1(view: View): OracleFinding[] {
  const deaths = new Map(view.persons.map(({ pid, deathDate }) => [pid, deathDate]));
  return lapsedFor('L1', view, (record, pid) => {
    const death = deaths.get(pid) ?? null;
    return programmeOf(record).rhythm === 'MONTHLY' && death !== null && ranOnPast(view, record, pid, death);
  });
}

/** The day of the latest move out of the district, if the person has not come back to it since. */
function movedOutOn(view: View, pid: string, district: string): string | null {
  const moves = view.facts.moves.filter((move) => move.pid === pid);
  const isIn = (division: string | null) => division !== null && districtOf(division) === district;
  const out = moves
    .filter(({ kind, on }) => kind === 'MOVED_OUT' && on <= view.today)
    // Where one went is another district only if it is known.
    .filter(({ fromDivision, toDivision }) => isIn(fromDivision) && toDivision !== null && !isIn(toDivision))
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (out === undefined) return null;
  const isBack = moves.some(({ kind, on, toDivision }) => kind === 'MOVED_IN' && on >= out && isIn(toDivision));
  return isBack ? null : out;
}

/** The last end of facts that have all ended; null when there are none, or one holds or begins later. */
function lastEnd(view: View, facts: readonly { from: string; to: string | null }[]): string | null {
  if (facts.some((fact) => holds(view, fact) || fact.from > view.today)) return null;
  return (
    facts
      .map(({ to }) => to!)
      .sort()
      .at(-1) ?? null
  );
}

const endingOf: Record<string, (view: View, record: OracleRecord, pid: string) => string | null> = {
  movedOut: (view, { division }, pid) => movedOutOn(view, pid, districtOf(division)),
  graduated: (view, _record, pid) =>
    lastEnd(
      view,
      view.facts.enrolments.filter(
        (enrolment) => enrolment.pid === pid && ['ATTENDING', 'UNABLE_TO_ATTEND'].includes(enrolment.attendance),
      ),
    ),
  certificateExpired: (view, _record, pid) =>
    lastEnd(
      view,
      view.facts.certificates.filter((certificate) => certificate.pid === pid),
    ),
};

/** Which ending ends which programme: rules.md, L2. */
const endings: Record<string, keyof typeof endingOf> = {
  MINIMUM_LIVING_SECURITY: 'movedOut',
  DESTITUTE_SUPPORT: 'movedOut',
  PUBLIC_RENTAL_HOUSING: 'movedOut',
  RENT_SUBSIDY: 'movedOut',
  PRESCHOOL_AID: 'graduated',
  COMPULSORY_BOARDING_SUBSIDY: 'graduated',
  HIGH_SCHOOL_GRANT: 'graduated',
  VOCATIONAL_GRANT: 'graduated',
  UNIVERSITY_GRANT: 'graduated',
  DISABILITY_LIVING_SUBSIDY: 'certificateExpired',
  NURSING_SUBSIDY: 'certificateExpired',
};

function l2(view: View): OracleFinding[] {
  return lapsedFor('L2', view, (record, pid) => {
    const kind = endings[record.programme];
    const ending = kind === undefined ? null : endingOf[kind]!(view, record, pid);
    return ending !== null && ranOnPast(view, record, pid, ending);
  });
}

function l3(view: View): OracleFinding[] {
  return lapsedFor('L3', view, (record, pid) => {
    if (!['PUBLIC_WELFARE_POST', 'SOCIAL_INSURANCE_SUBSIDY'].includes(record.programme)) return false;
    // A subsidy is for those whom nobody employs: any employer is another one.
    const own = record.programme === 'PUBLIC_WELFARE_POST' ? (record.employer ?? null) : null;
    return view.facts.employments
      .filter(
        ({ pid: whose, kind, employer }) => whose === pid && kind === 'FORMAL' && employer !== null && employer !== own,
      )
      .some((employment) => {
        const shared = kept(common(view.effective(record, pid), view.daysOf(employment)), (day) => day <= view.now);
        return shared.size > 0 && dateOf(lastOf(shared)) >= addMonths(dateOf(firstOf(shared)), graceMonths);
      });
  });
}

/** 失效仍领: domain.md, L1 to L3. */
export const lapsed = (view: View): OracleFinding[] => [...l1(view), ...l2(view), ...l3(view)];
