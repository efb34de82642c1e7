import { randomUUID } from 'node:crypto';
import type { HubEvent } from '@one-door/events';
import { Desk } from '../papers/desk.fixture';
import { readFinding } from './hear';
import { LeadService } from './service';

export const report = {
  division: '370921101',
  needs: ['LIVING'],
  who: '周老汉',
  where: '二村东头第三家',
  phone: '0538-5550003',
  seen: '独居，房屋过水',
  reporter: 'GRID_WORKER',
  reporterName: '王网格',
  reporterPhone: '0538-5550004',
};

const fields = `id number revision source state division { code } needs follower case { id } reason possible reportedAt rule
  report { who where phone seen reporter reporterName reporterPhone } steps { action by from to reason note }`;

/** A desk at which leads come in. */
export class LeadDesk extends Desk {
  report(more: object = {}, key: string = randomUUID()): Promise<any> {
    return this.get(`mutation ($report: LeadReport!, $key: String!) { reportLead(report: $report, key: $key, by: "grid-7") { ${fields} } }`, { report: { ...report, ...more }, key });
  }

  /** followLead, or settleLead with its reason. @returns the lead; and why not, where it was refused */
  take({ id, revision }: { id: string; revision: number }, name: string, said: { reason?: string; note?: string; key?: string; by?: string } = {}): Promise<any> {
    const { reason, note = '已入户', key = randomUUID(), by = 'clerk-1' } = said;
    return this.get(
      `mutation ($step: LeadStepInput!) { ${name}(step: $step${reason ? `, reason: ${reason}` : ''}) { ... on LeadTaken { lead { ${fields} } } ... on LeadRefused { reason message en: message(language: EN) lead { ${fields} } } } }`,
      { step: { lead: id, revision, key, by, note } },
    );
  }

  async list(filter = '{}', page = 'first: 50'): Promise<{ leads: any[]; hasNextPage: boolean; endCursor: string | null }> {
    const { edges, pageInfo } = await this.get(`{ leads(filter: ${filter}, ${page}) { edges { node { ${fields} } } pageInfo { hasNextPage endCursor } } }`);
    return { leads: edges.map(({ node }: any) => node), ...pageInfo };
  }

  /** What oversight tells, taken in one transaction. @returns how many statements that were */
  hear(events: readonly HubEvent[]): Promise<number> {
    return this.database.inTransaction(async (client) => {
      const asked = jest.spyOn(client, 'query');
      await new LeadService(this.database, undefined as never, 10).hear(client, events.flatMap(readFinding));
      const statements = asked.mock.calls.length;
      asked.mockRestore();
      return statements;
    });
  }
} // prettier-ignore
