export const FinanceAid = { department: () => 'FINANCE' };
