import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readContracts, type Contract } from '../load';
import { judge, publish, publicForm, readPublished } from './published';

const contract: Contract = {
  name: 'aid.granted.v1',
  schema: {
    title: '题 | Title',
    type: 'object',
    properties: { title: { type: 'string', description: '词 | word' } },
    examples: [{ title: 'x' }],
  },
};
const grown: Contract = {
  ...contract,
  schema: { ...contract.schema, properties: { ...contract.schema.properties, more: { type: 'string' } } },
};
const published = new Map([[contract.name, publicForm(contract)]]);

describe('what is published', () => {
  it('is what binds, and no words about it', () => {
    expect(publicForm(contract)).toEqual({ type: 'object', properties: { title: { type: 'string' } } });
  });

  it('may be worded otherwise', () => {
    const reworded = { ...contract, schema: { ...contract.schema, title: '另 | Other' } };
    expect(judge(published, [reworded])).toEqual({ broken: [], unpublished: [] });
  });

  it('may grow, and is then to be published again', () => {
    expect(judge(published, [grown])).toEqual({ broken: [], unpublished: [grown] });
  });

  it('may have a successor', () => {
    const second = { ...contract, name: 'aid.granted.v2' };
    expect(judge(published, [contract, second])).toEqual({ broken: [], unpublished: [second] });
  });

  it('may not shrink, nor go', () => {
    const large = new Map([[grown.name, publicForm(grown)]]);
    expect(judge(large, [contract]).broken).toMatchObject([{ name: contract.name, breaks: [{ place: '/more' }] }]);
    expect(judge(large, []).broken).toMatchObject([{ breaks: [{ en: expect.stringContaining('gone') }] }]);
  });

  it('is read back as it was written', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'published-'));
    try {
      const contracts = readContracts();
      publish(contracts, folder);
      expect(judge(readPublished(folder), contracts)).toEqual({ broken: [], unpublished: [] });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
