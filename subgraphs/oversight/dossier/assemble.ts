import { calendarDate } from '@one-door/kit';
import { departmentFields, departments } from '@one-door/schemas';
import type { Dossier, DossierPerson, DossierRecord } from '../rules';
import { departmentAnswers, type AllowedAge } from './answers';
import type { RepresentedHousehold, RepresentedPerson } from './representation';

/** Without an end it is still running: said by null, or by nothing. */
const period = <T extends { to?: string | null }>(sent: T) => ({ ...sent, to: sent.to ?? null });

function personOf(person: RepresentedPerson): DossierPerson {
  const { pid, civilAffairs, education, finance, humanResources, housing, health, disability } = person;
  return {
    pid,
    birthDate: civilAffairs?.birthDate ?? null,
    deathDate: civilAffairs?.deathDate ?? null,
    enrolments: (education?.enrolments ?? []).map(period),
    certificates: (disability?.certificates ?? []).map(period),
    employments: (humanResources?.employments ?? []).map((each) => ({
      ...period(each),
      employer: each.employer ?? null,
    })),
    dwellings: (housing?.dwellings ?? []).map(period),
    means: (civilAffairs?.means ?? []).map(period),
    moves: (civilAffairs?.moves ?? []).map(({ kind, on, fromDivision, toDivision }) => ({
      kind,
      on,
      fromDivision: fromDivision ?? null,
      toDivision: toDivision ?? null,
    })),
    bills: (health?.bills ?? []).map((bill) => ({ ...bill, dischargedOn: bill.dischargedOn ?? null })),
    payments: (finance?.payments ?? []).map((payment) => ({ ...payment, programme: payment.programme.code })),
  };
}

/** A household's record comes once for every member that it covers; here it is one. */
function recordsOf(
  people: readonly RepresentedPerson[],
  usable: (department: (typeof departments)[number]) => boolean,
) {
  const records = new Map<string, DossierRecord>();
  for (const department of departments.filter(usable)) {
    for (const person of people) {
      for (const record of person[departmentFields[department]]?.records ?? []) {
        if (records.has(record.id)) continue;
        records.set(record.id, {
          id: record.id,
          sourceNumber: record.sourceNumber,
          department,
          programme: record.programme.code,
          status: record.status,
          from: record.from,
          to: record.to ?? null,
          amount: record.amount ?? null,
          reference: record.reference ?? null,
          caseNumber: record.caseNumber ?? null,
          division: record.division.code,
          covered: record.covered.map(({ person: { pid }, from, to }) => ({ pid, from: from ?? null, to: to ?? null })),
          suspensions: record.suspensions.map(period),
          manner: record.destituteSupport?.manner ?? null,
          employer: record.post?.employer ?? null,
        });
      }
    }
  }
  return [...records.values()];
}

/**
 * Makes the one thing that the evaluator reads from what the gateway handed over.
 * @param division null for a person whose household nobody knows
 */
export function assembleDossier(
  people: readonly RepresentedPerson[],
  division: string | null,
  now: Date,
  allowedAge: AllowedAge,
): Dossier {
  const answers = departmentAnswers(people, division, now, allowedAge);
  return {
    today: calendarDate(now),
    division,
    persons: people.map(personOf),
    records: recordsOf(people, (department) => answers[department].status !== 'UNAVAILABLE'),
    departments: answers,
  };
}

export const dossierOfHousehold = (household: RepresentedHousehold, now: Date, allowedAge: AllowedAge): Dossier =>
  assembleDossier(household.members, household.division.code, now, allowedAge);

/** Where the person is registered is civil affairs' to say; while it is silent, nobody knows. */
export const dossierOfPerson = (person: RepresentedPerson, now: Date, allowedAge: AllowedAge): Dossier =>
  assembleDossier([person], person.civilAffairs?.division?.code ?? null, now, allowedAge);
