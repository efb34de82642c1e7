import { subgraphSdl } from '@one-door/schemas';
import { buildSchema, GraphQLObjectType } from 'graphql';
import { Desk } from './desk.fixture';
import { readPdf } from './read-pdf.fixture';

const follow = `query ($code: String!) { caseByCode(code: $code) {
  acceptedAt closedAt parts { part state owner since due } } }`;

describe('a case that is followed by the code on its papers', () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await new Desk().open();
  });
  afterAll(() => desk?.close());

  const codeOf = async (id: string, kind: 'RECEIPT' | 'APPLICATION' = 'RECEIPT') => {
    const { content } = await desk.print(id, kind);
    const { words } = await readPdf(Buffer.from(content, 'base64'));
    return /查询码：([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(words)![1]!;
  };

  it('says state, dates and owners of its parts', async () => {
    const { id } = await desk.accept();
    const code = await codeOf(id);
    await desk.step(id, 'transferPart', 'part: 1, to: HOUSING');
    const at = desk.now.toISOString();
    expect(await desk.get(follow, { code: code.toLowerCase() })).toEqual({
      acceptedAt: at,
      closedAt: null,
      parts: [{ part: 1, state: 'TRANSFERRED', owner: 'HOUSING', since: at, due: expect.any(String) }],
    });
  });

  it('has one code on all its papers, and another case another', async () => {
    const [one, other] = [await desk.accept(), await desk.accept()];
    expect(await codeOf(one.id, 'APPLICATION')).toBe(await codeOf(one.id));
    expect(await codeOf(other.id)).not.toBe(await codeOf(one.id));
  });

  it('is nothing for a code that no paper has, and for what is no code', async () => {
    const { number } = await desk.accept();
    for (const code of ['AAAA-AAAA', number, '', '%'.repeat(8)]) expect(await desk.get(follow, { code })).toBeNull();
  });

  it('can tell nothing of persons, of what was asked, or of what was decided', () => {
    const schema = buildSchema(subgraphSdl('window'), { assumeValidSDL: true });
    const fieldsOf = (name: string) => Object.keys((schema.getType(name) as GraphQLObjectType).getFields());
    expect(fieldsOf('FollowedCase')).toEqual(['acceptedAt', 'closedAt', 'parts']);
    expect(fieldsOf('FollowedPart')).toEqual(['part', 'state', 'owner', 'since', 'due']);
  });
});
