export const CivilAffairsAid = {
  department: () => 'CIVIL_AFFAIRS',
  division: ({ division }: { division: string | null }) => division && { code: division },
};
