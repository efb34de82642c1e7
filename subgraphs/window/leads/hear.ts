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
  /** A lead of it was destroyed. */
  spent: boolean;
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

/** The lead of a finding; its id is the same whenever it is made. @param isFirst false where an earlier one was destroyed */
function leadOf({ finding, revision, at, found }: Told, isFirst: boolean) {
  const { rule, division, persons } = found!;
  const missed = missedByRule[rule];
  return openLead(
    {
      id: uuidOf('lead', finding, ...(isFirst ? [] : [String(revision)])),
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
function follow(lead: Lead, wasStanding: boolean, { stands, isCaseClosed }: Known, at: Date, keptUntil: string) {
  if (!stands) return takeLeadStep(lead, 'SETTLE', { by, at, reason: 'FINDING_GONE', keptUntil });
  const isBack = !wasStanding && (lead.state !== 'CASE' || isCaseClosed);
  return isBack ? takeLeadStep(lead, 'REOPEN', { by, at }) : null;
}

/**
 * What becomes of a finding's lead. Of two events the one with the greater revision holds, in whatever order they come; an
 * older one still says of whom the finding is. Where a lead was destroyed there is another once aid is missing anew.
 * @param known null: nothing was heard of it yet
 * @param keptUntil of a lead that is settled now
 * @returns how it stands then, and the steps that were taken
 */
export function hearFinding(known: Known | null, told: Told, keptUntil: string): { known: Known; steps: LeadStep[] } {
  const { finding, found, at } = told;
  const isNewer = !known || told.revision > known.revision;
  const { revision, stands } = isNewer ? told : known;
  const after: Known = { finding, revision, stands, lead: known?.lead ?? null, isCaseClosed: known?.isCaseClosed ?? false, spent: known?.spent ?? false };
  const isAnew = isNewer && !known?.stands;
  const made = after.lead || !found || (after.spent && !isAnew) ? null : leadOf(told, !after.spent);
  const lead = made?.lead ?? after.lead;
  const taken = lead && (made || isNewer) ? follow(lead, known?.stands ?? false, after, at, keptUntil) : null;
  const step = taken && 'step' in taken ? taken : null;
  return {
    known: { ...after, lead: step?.lead ?? lead },
    steps: [...(made ? [made.step] : []), ...(step ? [step.step] : [])],
  };
} // prettier-ignore
