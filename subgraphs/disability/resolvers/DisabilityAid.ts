export const DisabilityAid = { department: () => 'DISABILITY' };
