import type { LedgerRecord } from '@one-door/kit';
import { addDays, addMonths } from './calendar';
import { yuan, type Draft } from './draft';
import { bill, certificate, means, studyOf, type CertificateGiven } from './life';
import type { Person } from './people';
import { governmentOf, hospitalsOf, schoolOf, unionOf, type Stage } from './places';

export type Given = Partial<LedgerRecord>;

/** As finance, schools and unions name an instalment of a school year. */
export const termReference = (schoolYear: number, instalment: number) =>
  `${schoolYear}-${schoolYear + 1}/${instalment}`;

/** The days of an instalment: autumn, then spring, which ends before anyone graduates. */
export const termDays = (schoolYear: number, instalment: number) =>
  instalment === 1
    ? { from: `${schoolYear}-09-01`, to: `${schoolYear + 1}-01-31` }
    : { from: `${schoolYear + 1}-02-01`, to: `${schoolYear + 1}-06-30` };

const wholeYear = (year: number) => ({ from: `${year}-01-01`, to: `${year}-12-31` });

/** A day some months ago, on which something happened. */
export function someDay(d: Draft, least: number, most: number): string {
  return addDays(d.clock.month(d.random.int(least, most)), d.random.int(0, 27));
}

const oneDay = (day: string) => ({ from: day, to: day });

const schoolGrant =
  (stage: Stage, amount: number) =>
  (d: Draft): Given => {
    const { schoolYear } = d.clock;
    return {
      status: 'APPROVED',
      ...termDays(schoolYear, 1),
      amount: yuan(amount),
      reference: termReference(schoolYear, 1),
      details: { grant: { school: schoolOf(d.division, stage), stage, schoolYear, instalment: 1 } },
    };
  };

const hardshipFile = (d: Draft, cause: string, grade: string) => ({
  hardshipFile: { number: d.number('KN'), union: unionOf(d.division), cause, grade },
});

const subsidy =
  (least: number, most: number) =>
  (d: Draft, [person]: readonly Person[]): Given => {
    const held = person && d.factsOf('certificates', person)[0];
    return {
      amount: yuan(d.random.int(least, most)),
      details: { subsidy: { type: held?.['type'] ?? 'PHYSICAL', grade: held?.['grade'] ?? 1 } },
    };
  };

/** What a record of each programme is like when nothing else is said: period, yuan and details usual in Shandong. */
const usual: Record<string, (d: Draft, persons: readonly Person[]) => Given> = {
  MINIMUM_LIVING_SECURITY: (d, persons) => ({
    from: d.clock.month(d.random.int(13, 60)),
    amount: yuan(persons.length * d.random.int(310, 620)),
    details: { livingSecurity: { class: d.random.pick(['A', 'B', 'C']), personsPaid: persons.length } },
  }),
  DESTITUTE_SUPPORT: (d) => ({
    from: d.clock.month(d.random.int(13, 90)),
    amount: yuan(d.random.int(480, 900)),
    details: { destituteSupport: { manner: 'AT_HOME', institution: null, careGrade: d.random.pick(['SELF_CARING', 'PARTLY_DISABLED', 'DISABLED']) } },
  }),
  DISASTER_RELIEF: (d) => {
    const day = someDay(d, 1, 20);
    return { ...oneDay(day), amount: yuan(d.random.int(3, 30) * 100), reference: d.number('ZH'), details: { incident: { kind: d.random.pick(['洪涝', '风雹', '雪灾']), happenedOn: addDays(day, -d.random.int(2, 20)) } } };
  },
  MEDICAL_ASSISTANCE: (d) => ({ ...oneDay(someDay(d, 1, 20)), amount: yuan(d.random.int(800, 6000)) }),
  MEDICAL_PREMIUM_SUBSIDY: (d) => ({ status: 'APPROVED', ...wholeYear(d.clock.year), amount: yuan(d.random.pick([280, 320, 350, 380])) }),
  FRESHMAN_GRANT: (d) => ({ ...oneDay(`${d.clock.schoolYear}-08-25`), amount: yuan(d.random.pick([4000, 5000, 6000])) }),
  TEMPORARY_ASSISTANCE: (d) => {
    const day = someDay(d, 1, 20);
    return { ...oneDay(day), amount: yuan(d.random.int(5, 60) * 100), reference: d.number('LS'), details: { incident: { kind: d.random.pick(['交通事故', '火灾', '重病']), happenedOn: addDays(day, -d.random.int(2, 20)) } } };
  },
  PRESCHOOL_AID: schoolGrant('PRESCHOOL', 600),
  COMPULSORY_BOARDING_SUBSIDY: (d, [pupil]) =>
    pupil && studyOf(d, pupil)?.stage === 'JUNIOR_SECONDARY' ? schoolGrant('JUNIOR_SECONDARY', 625)(d) : schoolGrant('PRIMARY', 500)(d),
  HIGH_SCHOOL_GRANT: schoolGrant('SENIOR_SECONDARY', 1000),
  VOCATIONAL_GRANT: schoolGrant('VOCATIONAL', 1000),
  UNIVERSITY_GRANT: schoolGrant('UNDERGRADUATE', 1650),
  PUBLIC_WELFARE_POST: (d) => ({
    from: d.clock.month(d.random.int(7, 20)),
    amount: yuan(d.random.int(16, 42) * 50),
    details: { post: { title: d.random.pick(['乡村保洁员', '护林员', '助残服务员', '公路养护员']), employer: governmentOf(d.division), monthlyPay: yuan(d.random.int(16, 42) * 50) } },
  }),
  SOCIAL_INSURANCE_SUBSIDY: (d) => ({
    from: d.clock.month(d.random.int(7, 20)),
    amount: yuan(d.random.int(320, 700)),
    details: { insuranceSubsidy: { kind: d.random.pick(['PENSION', 'MEDICAL']), payer: '个人' } },
  }),
  TRAINING_SUBSIDY: (d) => ({
    ...oneDay(someDay(d, 1, 18)),
    amount: yuan(d.random.int(6, 18) * 100),
    reference: d.number('PX'),
    details: { training: { course: d.random.pick(['家政服务', '电焊工', '养老护理', '电子商务']), organiser: '宁阳县技工学校', hours: d.random.int(40, 160), passed: true } },
  }),
  PUBLIC_RENTAL_HOUSING: (d) => ({
    from: d.clock.month(d.random.int(7, 40)),
    amount: yuan(d.random.int(120, 260)),
    details: { tenancy: { estate: d.random.pick(['文苑小区', '福泽家园', '安居花园']), flat: `${d.random.int(1, 9)}-${d.random.int(101, 609)}`, areaSquareMetres: yuan(d.random.int(40, 60)), monthlyRent: yuan(d.random.int(60, 180)) } },
  }),
  RENT_SUBSIDY: (d) => {
    const amount = yuan(d.random.int(150, 480));
    return { from: d.clock.month(d.random.int(7, 30)), amount, details: { rentSubsidy: { monthlySubsidy: amount, leaseUntil: addMonths(d.clock.month(0), d.random.int(3, 20)) } } };
  },
  DILAPIDATED_HOUSE_RENOVATION: (d) => {
    const day = someDay(d, 2, 9);
    const rebuild = d.random.chance(0.4);
    return { ...oneDay(day), amount: yuan(d.random.int(80, 320) * 100), details: { renovation: { dangerGrade: rebuild ? 'D' : 'C', manner: rebuild ? 'REBUILD' : 'REPAIR', acceptedOn: day } } };
  },
  EMERGENCY_DISEASE_AID: (d) => ({ ...oneDay(someDay(d, 1, 20)), amount: yuan(d.random.int(1000, 9000)) }),
  FAMILY_PLANNING_SPECIAL_AID: (d) => ({
    from: d.clock.month(d.random.int(13, 70)),
    amount: yuan(d.random.int(450, 690)),
    details: { familyPlanning: { kind: d.random.pick(['ONLY_CHILD_DIED', 'ONLY_CHILD_DISABLED']), confirmedOn: addDays(d.clock.month(72), d.random.int(0, 27)) } },
  }),
  HARDSHIP_WORKER_LIVING: (d) => ({ ...wholeYear(d.clock.year), amount: yuan(d.random.int(10, 50) * 100), details: hardshipFile(d, 'LOW_INCOME', d.random.pick(['DEEP', 'RELATIVE'])) }),
  HARDSHIP_WORKER_MEDICAL: (d) => ({ ...oneDay(someDay(d, 1, 20)), amount: yuan(d.random.int(10, 60) * 100), details: hardshipFile(d, 'ILLNESS', 'SUDDEN') }),
  HARDSHIP_WORKER_EDUCATION: (d) => ({
    ...oneDay(d.clock.termStart),
    amount: yuan(d.random.int(20, 50) * 100),
    reference: termReference(d.clock.schoolYear, 1),
    details: hardshipFile(d, 'SCHOOLING', 'RELATIVE'),
  }),
  MODEL_WORKER_AID: (d) => ({ ...wholeYear(d.clock.year), amount: yuan(d.random.int(20, 80) * 100), details: hardshipFile(d, 'LOW_INCOME', 'RELATIVE') }),
  MIGRANT_WORKER_AID: (d) => ({ ...oneDay(someDay(d, 1, 18)), amount: yuan(d.random.int(5, 20) * 100), reference: d.number('NMG'), details: hardshipFile(d, 'ACCIDENT', 'SUDDEN') }),
  DISABILITY_LIVING_SUBSIDY: subsidy(90, 150),
  NURSING_SUBSIDY: subsidy(100, 170),
  REHABILITATION_AID: (d) => ({ ...oneDay(someDay(d, 1, 18)), amount: yuan(d.random.int(50, 160) * 100), reference: d.number('KF'), details: { rehabilitation: { project: '残疾儿童康复', institution: hospitalsOf(d.division)[1]!, sessions: d.random.int(20, 120) } } }),
  ASSISTIVE_DEVICE: (d) => {
    const day = someDay(d, 1, 18);
    return { ...oneDay(day), amount: yuan(d.random.int(2, 30) * 100), reference: d.number('FJ'), details: { device: { name: d.random.pick(['轮椅', '助听器', '假肢', '助行器']), quantity: 1, fittedOn: day } } };
  },
}; // prettier-ignore

/**
 * Gives aid: a record as its programme usually has it, but for what is given. Who gets income-tested aid has been
 * verified, and is so in the registry's facts.
 */
export function give(d: Draft, programme: string, persons: readonly Person[], given: Given = {}): LedgerRecord {
  if (programme === 'MINIMUM_LIVING_SECURITY' || programme === 'DESTITUTE_SUPPORT') means(d, persons, 'BELOW_STANDARD');
  const record = { ...usual[programme]!(d, persons), ...given };
  // A grant of this term is approved and not yet paid out; one that is over has ended.
  if (record.status === 'APPROVED' && record.to && record.to < d.clock.today) record.status = 'ENDED';
  return d.file(programme, persons, record);
}

const grantOfStage: Record<Stage, string> = {
  PRESCHOOL: 'PRESCHOOL_AID',
  PRIMARY: 'COMPULSORY_BOARDING_SUBSIDY',
  JUNIOR_SECONDARY: 'COMPULSORY_BOARDING_SUBSIDY',
  SENIOR_SECONDARY: 'HIGH_SCHOOL_GRANT',
  VOCATIONAL: 'VOCATIONAL_GRANT',
  UNDERGRADUATE: 'UNIVERSITY_GRANT',
};

/** One instalment of the grant that goes with what the student attends. */
export function instalment(d: Draft, student: Person, schoolYear: number, n: number, given: Given = {}): LedgerRecord {
  const stage = studyOf(d, student)?.stage ?? 'PRIMARY';
  return give(d, grantOfStage[stage], [student], {
    ...termDays(schoolYear, n),
    reference: termReference(schoolYear, n),
    details: { grant: { school: schoolOf(d.division, stage), stage, schoolYear, instalment: n } },
    ...given,
  });
}

/**
 * All the school aid of a student in hardship: this school year's, and mostly the last one's.
 * @param freshman whether a new undergraduate gets the grant of 低保 families too
 */
export function schoolAid(d: Draft, student: Person, freshman: boolean): LedgerRecord[] {
  const { schoolYear, today, termStart } = d.clock;
  const studying = studyOf(d, student);
  if (!studying) return [];
  const given: LedgerRecord[] = [];
  if (studying.from <= `${schoolYear - 1}-09-01` && d.random.chance(0.7)) {
    given.push(instalment(d, student, schoolYear - 1, 1), instalment(d, student, schoolYear - 1, 2));
  }
  given.push(instalment(d, student, schoolYear, 1));
  if (today >= `${schoolYear + 1}-02-20`) given.push(instalment(d, student, schoolYear, 2));
  if (freshman && studying.stage === 'UNDERGRADUATE' && studying.from >= termStart)
    given.push(give(d, 'FRESHMAN_GRANT', [student]));
  return given;
}

/** Both subsidies begin with the month after the certificate: within the month that the rules allow. */
export const afterCertificate = (from: string) => addMonths(`${from.slice(0, 8)}01`, 1);

/**
 * A certificate with the subsidies that go with it. @param poor also the living subsidy, which is for families in hardship
 */
export function disabled(d: Draft, person: Person, given: CertificateGiven, poor: boolean): LedgerRecord[] {
  certificate(d, person, given);
  const held = d.factsOf('certificates', person).at(-1)!;
  const from = afterCertificate(held['from'] as string);
  const subsidies: LedgerRecord[] = [];
  if (poor) subsidies.push(give(d, 'DISABILITY_LIVING_SUBSIDY', [person], { from }));
  if (given.grade <= 2 && held['needsCare']) subsidies.push(give(d, 'NURSING_SUBSIDY', [person], { from }));
  return subsidies;
}

/** A stay in hospital with medical assistance, settled at the hospital's window. */
export function assistedIllness(d: Draft, person: Person): LedgerRecord {
  const admittedOn = someDay(d, 2, 18);
  const dischargedOn = addDays(admittedOn, d.random.int(2, 27));
  const total = d.random.int(30, 400) * 100;
  const insurance = Math.round(total * d.random.int(50, 75)) / 100;
  const aid = Math.round((total - insurance) * d.random.int(20, 80)) / 100;
  const medicalBill = bill(d, person, { total, insurance, aid, admittedOn, dischargedOn });
  return give(d, 'MEDICAL_ASSISTANCE', [person], {
    from: dischargedOn,
    to: dischargedOn,
    amount: yuan(aid),
    reference: medicalBill.billNumber,
    details: { medicalBill },
  });
}
