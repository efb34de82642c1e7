import type { HubEvent } from '@one-door/events';
import { uuidOf } from '@one-door/kit';
import { openLead, type Lead, type LeadStep } from './lead';
import { takeLeadStep } from './machine';
import { missedByRule } from './missed';

/** What an event says of a finding. */
export interface Told {
  finding: string;
  revision: number;
  /** Whether aid is missing, as oversight sees it now. */
  stands: boolean;
  at: Date;
  /** Of one that is opened: of whom. */
  found: { rule: string; division: string | null; persons: readonly string[] } | null;
}

/** What the window knows of a finding. */
export interface Known {
  finding: string;
  /** The last that was heard. */
  revision: number;
  stands: boolean;
  lead: Lead | null;
  /** Whether the case that came of the lead is closed. */
  isCaseClosed: boolean;
}

const by = 'OVERSIGHT';

/** @returns what an event says of a finding that may be of missing aid: one that is settled does not say of which kind it is */
export function readFinding(event: HubEvent): Told[] {
  if (event.type === 'org.one-door.finding.opened.v1') {
    const { revision, finding } = event.data;
    if (finding.kind !== 'MISSED') return [];
    const { rule, division, persons } = finding;
    return [{ finding: event.subject, revision, stands: true, at: new Date(event.time), found: { rule, division, persons } }]; // prettier-ignore
  }
  if (event.type !== 'org.one-door.finding.settled.v1') return [];
  const { revision, outcome } = event.data;
  const stands = outcome === 'CONFIRMED';
  return [{ finding: event.subject, revision, stands, at: new Date(event.time), found: null }];
}

/** The lead of a finding; its id is the same whenever it is made. */
function leadOf({ finding, at, found }: Told) {
  const { rule, division, persons } = found!;
  const missed = missedByRule[rule];
  return openLead(
    {
      id: uuidOf('lead', finding),
      source: 'FINDING',
      division,
      household: null,
      persons,
      needs: missed ? [missed.need] : [],
      programme: missed?.programme ?? null,
      finding,
      rule,
      reportedAt: at,
    },
    '',
    by,
  );
}

/**
 * What a finding that stands so makes of its lead: settled, or open again. What somebody settled opens again only with a
 * finding that was gone meanwhile; what is a case, once that is closed.
 */
function follow(lead: Lead, wasStanding: boolean, { stands, isCaseClosed }: Known, at: Date) {
  if (!stands) return takeLeadStep(lead, 'SETTLE', { by, at, reason: 'FINDING_GONE' });
  const isBack = !wasStanding && (lead.state !== 'CASE' || isCaseClosed);
  return isBack ? takeLeadStep(lead, 'REOPEN', { by, at }) : null;
}

/**
 * What becomes of a finding's lead. Of two events the one with the greater revision holds, in whatever order they come; an
 * older one still says of whom the finding is.
 * @param known null: nothing was heard of it yet
 * @returns how it stands then, and the steps that were taken
 */
export function hearFinding(known: Known | null, told: Told): { known: Known; steps: LeadStep[] } {
  const { finding, found, at } = told;
  const isNewer = !known || told.revision > known.revision;
  const { revision, stands } = isNewer ? told : known;
  const after: Known = { finding, revision, stands, lead: known?.lead ?? null, isCaseClosed: known?.isCaseClosed ?? false };
  const made = after.lead || !found ? null : leadOf(told);
  const lead = made?.lead ?? after.lead;
  const taken = lead && (made || isNewer) ? follow(lead, known?.stands ?? false, after, at) : null;
  const step = taken && 'step' in taken ? taken : null;
  return {
    known: { ...after, lead: step?.lead ?? lead },
    steps: [...(made ? [made.step] : []), ...(step ? [step.step] : [])],
  };
} // prettier-ignore
