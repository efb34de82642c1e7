export { answerLine, writeAnswers, type AnswerLine, type Answers } from './answers';
export { countyFamilies, generateCounty, type County, type CountyFamily, type CountyOptions } from './county';
export { batchNumber, paidFrom } from './finance';
export { feedHoursOld } from './departments';
export { ledgerSheets, writeLedgerFiles, type LedgerDepartment, type LedgerFilesOptions } from './ledger-files';
export { divisions } from './places';
