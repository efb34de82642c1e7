/** Who paid how much of one bill: total = paidByInsurance + paidByAid + outOfPocket. */
export interface Settlement {
  total: string;
  paidByInsurance: string;
  paidByAid: string;
  outOfPocket: string;
}
export const settlementColumns = {
  total: { type: 'numeric' },
  paidByInsurance: { name: 'paid_by_insurance', type: 'numeric' },
  paidByAid: { name: 'paid_by_aid', type: 'numeric' },
  outOfPocket: { name: 'out_of_pocket', type: 'numeric' },
} as const;
