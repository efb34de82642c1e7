import { common, dateOf, firstOf, lastOf, union, type Days } from './days';
import { lawful } from './lawful';
import { sumOf, yuanOf } from './money';
import { plain, programmeOf, type OracleFinding, type OracleRecord, type ProgrammeLists } from './rows';
import { daysForAll, hasDays, monthsShared, monthsUpToNow, numbersOf, pairsOf, paidOver, type View } from './view';

/** The two documents that D3 and D6 rest on hold from this day (domain.md): before it nobody could have gone by them. */
const excludedSince = '2016-01-01';

/** When two records share days, for how many months, and the lesser of what was paid: rules.md, "Words". */
export function spanOf(view: View, a: OracleRecord, b: OracleRecord, shared: Days) {
  const months = monthsShared(view, shared);
  const [ofA, ofB] = [paidOver(a, months), paidOver(b, months)];
  return {
    from: dateOf(firstOf(shared)),
    to: shared.has(view.forever) ? null : dateOf(lastOf(shared)),
    months,
    amount: ofA === null || ofB === null ? null : yuanOf(ofA < ofB ? ofA : ofB),
  };
}

/** One finding for two records and all persons for whom they share a day; none when there is no such person. */
function sharedBy(
  view: View,
  rule: string,
  [a, b]: [OracleRecord, OracleRecord],
  sharedFor: (pid: string) => Days,
): OracleFinding[] {
  const persons = view.pids.filter((pid) => sharedFor(pid).size > 0);
  if (persons.length === 0) return [];
  const shared = union(persons.map(sharedFor));
  return [{ rule, records: numbersOf([a, b]), persons, about: null, ...spanOf(view, a, b, shared) }];
}

/** Whether one is of the first programme and the other of one of the others. */
const areOf = ([a, b]: [OracleRecord, OracleRecord], one: string, others: readonly string[]) =>
  (a.programme === one && others.includes(b.programme)) || (b.programme === one && others.includes(a.programme));

function d1(view: View, programmes: readonly string[]): OracleFinding[] {
  return pairsOf(view.records)
    .filter(([a, b]) => a.programme === b.programme && programmes.includes(a.programme))
    .flatMap(([a, b]) =>
      sharedBy(view, 'D1', [a, b], (pid) =>
        lawful(view, a, b, pid) ? new Set() : common(view.effective(a, pid), view.effective(b, pid)),
      ),
    );
}

function d2(view: View, programmes: readonly string[]): OracleFinding[] {
  return pairsOf(view.records)
    .filter(([a, b]) => a.programme === b.programme && programmes.includes(a.programme))
    .filter(([a, b]) => a.reference !== null && a.reference === b.reference)
    .flatMap(([a, b]) => {
      const persons = view.pids.filter(
        (pid) => hasDays(view, a, pid) && hasDays(view, b, pid) && !lawful(view, a, b, pid),
      );
      return persons.length === 0 ? [] : [{ ...plain, rule: 'D2', records: numbersOf([a, b]), persons }];
    });
}

/** D3, D4 and D6: programmes that exclude each other, unless the two are lawful. @param since the rule's first day */
function exclusive(
  view: View,
  rule: string,
  one: string,
  others: readonly string[],
  since: string | null,
): OracleFinding[] {
  if (since !== null && view.today < since) return [];
  return pairsOf(view.records)
    .filter((pair) => areOf(pair, one, others))
    .flatMap(([a, b]) =>
      sharedBy(view, rule, [a, b], (pid) =>
        lawful(view, a, b, pid) ? new Set() : common(view.effective(a, pid), view.effective(b, pid)),
      ),
    );
}

/** Paid more than approved. All whom the record covers count, since the amount is the record's and one of them is paid. */
function d5(view: View): OracleFinding[] {
  return view.records.flatMap((record) => {
    if (record.amount === null) return [];
    const covered = record.covered.map(({ pid }) => pid);
    const days = daysForAll(view, record, covered);
    const months = monthsUpToNow(view, days);
    const approved = days.size === 0 ? 0n : paidOver(record, months)!;
    const paid = sumOf(
      view.payments
        .filter(
          (payment) =>
            payment.programme === record.programme &&
            payment.recordNumber === record.sourceNumber &&
            covered.includes(payment.pid) &&
            payment.result === 'PAID' &&
            payment.paidOn <= view.today,
        )
        .map(({ amount }) => amount),
    );
    if (paid <= approved) return [];
    const persons = view.pids.filter((pid) => covered.includes(pid));
    return [{ ...plain, rule: 'D5', records: [record.sourceNumber], persons, amount: yuanOf(paid - approved) }];
  });
}

/** Whether D1's overlap stands between the two already, in whatever district: M4 then says nothing new. */
export const overlapsAsDuplicate = (view: View, a: OracleRecord, b: OracleRecord) =>
  a.programme === b.programme &&
  view.pids.some((pid) => common(view.effective(a, pid), view.effective(b, pid)).size > 0);

/** 重复救助: domain.md, D1 to D6. */
export function duplicates(view: View, lists: ProgrammeLists): OracleFinding[] {
  const disability = ['DISABILITY_LIVING_SUBSIDY', 'NURSING_SUBSIDY'];
  // A code of a list that is no programme would silently find nothing.
  for (const programme of [...lists.D1, ...lists.D2]) programmeOf({ programme });
  return [
    ...d1(view, lists.D1),
    ...d2(view, lists.D2),
    ...exclusive(view, 'D3', 'DESTITUTE_SUPPORT', ['MINIMUM_LIVING_SECURITY'], excludedSince),
    ...exclusive(view, 'D4', 'PUBLIC_RENTAL_HOUSING', ['RENT_SUBSIDY'], null),
    ...d5(view),
    ...exclusive(view, 'D6', 'DESTITUTE_SUPPORT', disability, excludedSince),
  ];
}
