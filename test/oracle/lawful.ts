import { fenOf, sumOf } from './money';
import { programmeOf, readProjectFile, type OracleBill, type OracleRecord } from './rows';
import { hasDays, type View } from './view';

interface Side {
  programmes?: string[];
  needs?: string[];
}
interface Pair {
  id: string;
  between: [Side, Side] | null;
  condition: 'ALWAYS' | 'COMMON_CASE_NUMBER' | 'SAME_BILL_WITHIN_OUT_OF_POCKET';
}

const { pairs }: { pairs: Pair[] } = readProjectFile('subgraphs/oversight/policies/lawful-pairs.json');

function isOfSide(record: OracleRecord, side: Side): boolean {
  if (side.programmes && !side.programmes.includes(record.programme)) return false;
  if (side.needs && !side.needs.includes(programmeOf(record).need)) return false;
  return true;
}

function fits([one, other]: [Side, Side], a: OracleRecord, b: OracleRecord): boolean {
  return (isOfSide(a, one) && isOfSide(b, other)) || (isOfSide(b, one) && isOfSide(a, other));
}

/** What insurance left of a bill, in fen. */
export const leftByInsurance = (bill: OracleBill) => fenOf(bill.total) - fenOf(bill.paidByInsurance);

function isWithinOneBill(view: View, a: OracleRecord, b: OracleRecord, pid: string): boolean {
  if (a.reference === null || a.reference !== b.reference) return false;
  return view.facts.bills.some((bill) => {
    if (bill.pid !== pid || bill.billNumber !== a.reference) return false;
    const aid = view.records.filter((record) => record.reference === bill.billNumber && hasDays(view, record, pid));
    const amounts = aid.map(({ amount }) => amount);
    // An unknown amount may be above the bill: it cannot be called within.
    if (!amounts.every((amount) => amount !== null)) return false;
    return sumOf(amounts) <= leftByInsurance(bill);
  });
}

/** Whether two records may stand beside each other for a person (允许叠加): domain.md, "lawful together". */
export function lawful(view: View, a: OracleRecord, b: OracleRecord, pid: string): boolean {
  return pairs.some((pair) => {
    if (pair.between !== null && !fits(pair.between, a, b)) return false;
    switch (pair.condition) {
      case 'ALWAYS':
        return true;
      case 'COMMON_CASE_NUMBER':
        return (
          programmeOf(a).department !== programmeOf(b).department &&
          a.caseNumber !== null &&
          a.caseNumber === b.caseNumber
        );
      case 'SAME_BILL_WITHIN_OUT_OF_POCKET':
        return isWithinOneBill(view, a, b, pid);
      default:
        throw new Error(`${pair.id} has a condition that nobody knows: ${String(pair.condition)}`);
    }
  });
}
