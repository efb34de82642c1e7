import { aidForBill, needOf, settledOn } from '../bills';
import type { Bill, DossierRecord } from '../dossier';
import { sayAmount, sayRecord } from '../explain';
import type { Method, Sighting } from '../finding';
import { addUp, isAtMost, minus } from '../money';

/** Two departments' aids that stay within the bill are lawful together: asking so notes the pair. */
const noteLawful = (aids: readonly DossierRecord[], isLawful: (a: DossierRecord, b: DossierRecord) => boolean) => {
  for (const [i, aid] of aids.entries())
    for (const other of aids.slice(0, i)) if (aid.department !== other.department) isLawful(other, aid);
};

function sighting(pid: string, bill: Bill, aids: DossierRecord[], paid: string, today: string): Sighting {
  const need = needOf(bill);
  const excess = minus(paid, need);
  const said = aids.map((aid) => sayRecord(aid, today));
  const [paidText, needText, excessText] = [paid, need, excess].map(sayAmount);
  const from = bill.admittedOn;
  const to = settledOn(bill);
  const explanation = {
    zh: `同一次就医（票据${bill.billNumber}）医保报销后自付${needText!.zh}，各部门救助合计${paidText!.zh}，超出${excessText!.zh}：${said.map(({ zh }) => zh).join('；')}。`,
    en: `For one stay in hospital (bill ${bill.billNumber}) insurance left ${needText!.en} to pay, and departments together gave ${paidText!.en}, ${excessText!.en} too much: ${said.map(({ en }) => en).join('; ')}.`,
  };
  const tell = () => ({ from, to, months: null, amount: excess, explanation });
  return { pid, records: aids, days: [], tell };
}

/** M2: several departments' medical aid for one bill, together above what insurance left to pay. */
export const billAboveNeed: Method = {
  facts: ['HEALTH'],
  look({ dossier: { persons, today }, byPerson, isLawful }) {
    return persons.flatMap(({ pid, bills }) =>
      bills.flatMap((bill): Sighting[] => {
        const aids = aidForBill(byPerson.get(pid) ?? [], bill, pid);
        const paid = addUp(aids);
        if (paid === null || new Set(aids.map(({ department }) => department)).size < 2) return [];
        if (!isAtMost(paid, needOf(bill))) return [sighting(pid, bill, aids, paid, today)];
        noteLawful(aids, isLawful);
        return [];
      }),
    );
  },
};
