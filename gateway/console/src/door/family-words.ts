/** Today's bread is a matter of living, and of now. */
const hunger = ['吃饭', '没饭', '没吃的', '吃不上', '吃不饱', '挨饿', '揭不开锅', 'hungry', 'hunger'];

/** What families call a need, which no programme is named after. */
export const familyWords: Record<string, readonly string[]> = {
  LIVING: [...hunger, '没钱', '生活困难', '收入低', '没有收入', '没收入', '养老', 'food', 'income', 'poor', 'living'],
  EMERGENCY: [
    ...hunger,
    '突发',
    '急事',
    '火灾',
    '着火',
    '车祸',
    '事故',
    '意外',
    'emergency',
    'accident',
    'fire',
    'sudden',
  ],
  DISASTER: ['水灾', '洪水', '地震', '台风', '冰雹', '受灾', '房子倒', 'disaster', 'flood', 'earthquake', 'storm'],
  MEDICAL: [
    '看病',
    '治病',
    '住院',
    '生病',
    '大病',
    '医药费',
    '医疗费',
    '手术',
    'illness',
    'sick',
    'hospital',
    'doctor',
  ],
  EDUCATION: ['上学', '学费', '读书', '孩子', '学生', '考上', 'school', 'tuition', 'student', 'study'],
  EMPLOYMENT: ['工作', '失业', '下岗', '找活', '就业', 'work', 'job', 'unemployed'],
  HOUSING: ['房子', '租房', '房租', '没房', '住房', '漏雨', '危房', 'house', 'housing', 'rent', 'home'],
  DISABILITY: ['残疾', '瘫痪', '轮椅', '助听器', '假肢', '护理', '康复', 'disabled', 'disability', 'wheelchair'],
};
