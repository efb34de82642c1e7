export const HumanResourcesAid = { department: () => 'HUMAN_RESOURCES' };
