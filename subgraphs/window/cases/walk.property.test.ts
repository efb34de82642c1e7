import * as fc from 'fast-check';
import type { Case, Step } from './case';
import { actions, type Action } from './machine';
import { isRefused, possibleFor } from './perform';
import { accepted, attempts, go, names } from './walk.fixture';

const two = () =>
  accepted({ parts: [{ need: 'HOUSING', programme: 'RENT_SUBSIDY' }, { need: 'MEDICAL', programme: null }] }); // prettier-ignore

interface Walk {
  whole: Case;
  steps: Step[];
}

function walk(tries: readonly { action: Action; part: number; note: boolean }[]): Walk {
  let whole = two();
  const steps: Step[] = [];
  for (const [hours, { action, part, note }] of tries.entries()) {
    const performed = go(whole, action, part, hours, note ? '理由' : null);
    if (isRefused(performed)) continue;
    whole = performed.whole;
    steps.push(performed.step);
  }
  return { whole, steps };
}

/** The shortest ways to the end, first what leads furthest. */
const homeward: Action[] = ['CLOSE', 'FEED_BACK', 'CHARITY_ANSWERED', 'DECIDE', 'TAKE_OVER', 'RESOLVE_DECIDE', 'ANSWERED_THERE', 'HANDLE']; // prettier-ignore

describe('a case, whatever is tried with it', () => {
  it('keeps every step, in order, and each leads on from where the one before it led', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const { whole, steps } = walk(tries);
        expect(steps.map(({ revision }) => revision)).toEqual(steps.map((_, i) => i + 2));
        expect(whole.revision).toBe(steps.length + 1);
        for (const { part } of whole.parts) {
          const own = steps.filter((step) => step.part === part || step.part === null);
          let state = 'ACCEPTED';
          for (const step of own) {
            if (step.part !== null) expect(step.from).toBe(state);
            state = step.to ?? actions[step.action as Action].to ?? state;
          }
          expect(whole.parts[part - 1]!.state).toBe(state);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('offers the window nothing that is then refused, and keeps nothing from it', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const { whole } = walk(tries);
        for (const part of [1, 2]) {
          const offered = possibleFor(whole, part);
          const own = names.filter((name) => ['WINDOW', 'CONFERENCE'].includes(actions[name].by));
          expect(own.filter((name) => !isRefused(go(whole, name, part, 200)))).toEqual(offered);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is on the conference’s agenda only where the conference can resolve it', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const { whole } = walk(tries);
        for (const { part, escalated } of whole.parts) {
          const resolving = possibleFor(whole, part).filter((action) => actions[action].by === 'CONFERENCE');
          expect(escalated !== null).toBe(resolving.length > 0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('can always be brought to its end', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        let { whole } = walk(tries);
        for (let n = 0; whole.closedAt === null && n < 20; n++) {
          for (const action of homeward) {
            for (const part of [1, 2]) {
              const performed = go(whole, action, part, 100 + n);
              if (!isRefused(performed)) whole = performed.whole;
            }
          }
        }
        expect(whole.parts.map(({ state }) => state)).toEqual(['CLOSED', 'CLOSED']);
      }),
      { numRuns: 400 },
    );
  });

  it('tells of a closed case how each part ended, and of none that has not', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        const { whole } = walk(tries);
        for (const { state, outcome } of whole.parts) {
          if (['DECIDED', 'FED_BACK', 'CLOSED'].includes(state)) expect(outcome).not.toBeNull();
          if (['ACCEPTED', 'TRANSFERRED', 'TAKEN_OVER'].includes(state)) expect(outcome).toBeNull();
        }
      }),
      { numRuns: 400 },
    );
  });

  it('is late by no clock that does not run', () => {
    fc.assert(
      fc.property(attempts, (tries) => {
        for (const { state, due } of walk(tries).whole.parts) {
          if (['INFORMED', 'CONFERENCE', 'CHARITY', 'FED_BACK', 'CLOSED'].includes(state)) expect(due.at).toBeNull();
          if (['TRANSFERRED', 'DECIDED'].includes(state)) expect(due.at).not.toBeNull();
        }
      }),
      { numRuns: 400 },
    );
  });
});
