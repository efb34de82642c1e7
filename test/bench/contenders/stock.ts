import { ApolloGateway, RemoteGraphQLDataSource, type GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { createSigner, settingSuffix, type Sign } from '@one-door/kit';
import { supergraphSdl } from '@one-door/schemas';

/** Apollo's own way to a subgraph; with keys each request is signed, as our subgraphs demand. */
class SignedSource extends RemoteGraphQLDataSource {
  readonly #sign: Sign;

  constructor(subgraph: string, key: Buffer, url: string) {
    super({ url });
    this.#sign = createSigner(key, subgraph);
  }

  // The body is written as RemoteGraphQLDataSource is going to write it: the signature covers its bytes.
  override willSendRequest({ request }: GraphQLDataSourceProcessOptions): void {
    const { http, ...sent } = request;
    const parts = { method: 'POST', target: '/graphql', body: JSON.stringify(sent), caller: 'bench' };
    for (const [name, value] of Object.entries(this.#sign(parts))) http!.headers.set(name, value);
  }
}

/** Apollo's gateway and server as their documentation starts them. */
async function main(): Promise<void> {
  const gateway = new ApolloGateway({
    supergraphSdl: supergraphSdl(),
    // Without this bound the planner takes seconds over either query; it is no part of what is compared.
    queryPlannerConfig: { debug: { maxEvaluatedPlans: 10 } },
    buildService({ name }) {
      const url = `${process.env[`HUB_URL_${settingSuffix(name)}`]}/graphql`;
      const key = process.env[`HUB_DOOR_KEY_${settingSuffix(name)}`];
      return key ? new SignedSource(name, Buffer.from(key, 'base64url'), url) : new RemoteGraphQLDataSource({ url });
    },
  });
  const server = new ApolloServer({ gateway });
  await startStandaloneServer(server, { listen: { port: Number(process.env['PORT']), host: '127.0.0.1' } });
}
process.stdin.on('end', () => process.exit()).resume();
void main();
