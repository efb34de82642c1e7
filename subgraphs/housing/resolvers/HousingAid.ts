export const HousingAid = { department: () => 'HOUSING' };
