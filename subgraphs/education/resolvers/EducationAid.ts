export const EducationAid = { department: () => 'EDUCATION' };
