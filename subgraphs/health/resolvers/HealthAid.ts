export const HealthAid = { department: () => 'HEALTH' };
