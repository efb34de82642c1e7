import { addMonths, common, dateOf, stretches, type Days } from './days';
import { overlapsAsDuplicate, spanOf } from './duplicates';
import { lawful, leftByInsurance } from './lawful';
import { sumOf, yuanOf } from './money';
import { plain, programmeOf, type OracleFinding, type OracleRecord } from './rows';
import { daysForAll, districtOf, hasDays, numbersOf, pairsOf, type View } from './view';

/** M1's sliding window: domain.md, "within 6 months (sliding)". */
const windowMonths = 6;

const needOf = (record: OracleRecord) => programmeOf(record).need;
const areOfTwoDepartments = ([a, b]: [OracleRecord, OracleRecord]) =>
  programmeOf(a).department !== programmeOf(b).department;

/** One finding for two records and all persons of whom it holds. */
function between(rule: string, view: View, pair: [OracleRecord, OracleRecord], of: (pid: string) => boolean) {
  const persons = view.pids.filter((pid) => of(pid) && !lawful(view, ...pair, pid));
  return persons.length === 0 ? [] : [{ ...plain, rule, records: numbersOf(pair), persons }];
}

/** Whether a stretch of the later begins after one of the earlier has ended, and soon enough. */
const followsWithin = (earlier: Days, later: Days, months: number) =>
  stretches(earlier).some(({ last }) =>
    stretches(later).some(({ first }) => first > last && addMonths(dateOf(last), months) >= dateOf(first)),
  );

function m1(view: View): OracleFinding[] {
  return pairsOf(view.records.filter((record) => ['LIVING', 'EMERGENCY'].includes(needOf(record))))
    .filter(areOfTwoDepartments)
    .flatMap(([a, b]) =>
      between('M1', view, [a, b], (pid) => {
        const [ofA, ofB] = [view.effective(a, pid), view.effective(b, pid)];
        return (
          common(ofA, ofB).size > 0 || followsWithin(ofA, ofB, windowMonths) || followsWithin(ofB, ofA, windowMonths)
        );
      }),
    );
}

function m2(view: View): OracleFinding[] {
  return view.facts.bills.flatMap((bill) => {
    if (!view.pids.includes(bill.pid)) return [];
    const aid = view.records.filter(
      (record) =>
        needOf(record) === 'MEDICAL' && record.reference === bill.billNumber && hasDays(view, record, bill.pid),
    );
    if (new Set(aid.map((record) => programmeOf(record).department)).size < 2) return [];
    const amounts = aid.map(({ amount }) => amount);
    if (!amounts.every((amount) => amount !== null)) return [];
    const excess = sumOf(amounts) - leftByInsurance(bill);
    if (excess <= 0n) return [];
    const [records, persons] = [numbersOf(aid), [bill.pid]];
    return [{ ...plain, rule: 'M2', records, persons, about: bill.billNumber, amount: yuanOf(excess) }];
  });
}

/** School year and instalment, as a grant's reference writes them. */
const instalment = /^\d{4}-\d{4}\/\d+$/;

function m3(view: View): OracleFinding[] {
  return pairsOf(view.records.filter((record) => needOf(record) === 'EDUCATION'))
    .filter(areOfTwoDepartments)
    .filter(([a, b]) => a.reference !== null && a.reference === b.reference && instalment.test(a.reference))
    .flatMap(([a, b]) => between('M3', view, [a, b], (pid) => hasDays(view, a, pid) && hasDays(view, b, pid)));
}

function m4(view: View): OracleFinding[] {
  return pairsOf(view.records.filter((record) => ['LIVING', 'HOUSING'].includes(needOf(record))))
    .filter(([a, b]) => needOf(a) === needOf(b) && districtOf(a.division) !== districtOf(b.division))
    .filter(([a, b]) => !overlapsAsDuplicate(view, a, b))
    .filter(([a, b]) => !view.pids.some((pid) => lawful(view, a, b, pid)))
    .flatMap(([a, b]) => {
      const shared = common(daysForAll(view, a, view.pids), daysForAll(view, b, view.pids));
      if (shared.size === 0) return [];
      const persons = view.pids.filter((pid) => hasDays(view, a, pid) || hasDays(view, b, pid));
      return [{ rule: 'M4', records: numbersOf([a, b]), persons, about: null, ...spanOf(view, a, b, shared) }];
    });
}

/** 多头救助: domain.md, M1 to M4. */
export const multiple = (view: View): OracleFinding[] => [...m1(view), ...m2(view), ...m3(view), ...m4(view)];
