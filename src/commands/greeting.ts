import { tenants } from '../../seeds/index.ts';
import type { Config } from '../core/config/config.ts';

/** Where everything is, and how to try it, for the demonstration desks of the embedded server. */
export function greeting(url: string, { demoPassword, hasGraphiql }: Config): string {
  const query = `{"query":"{ tickets(first: 3) { nodes { code subject status { label } } } }"}`;
  const signIn = `{"query":"mutation { signIn(input: {tenant: \\"crm\\", email: \\"marta@crm.example\\", password: \\"${demoPassword}\\"}) { accessToken } }"}`;
  const token = `$(curl -s ${url}/graphql -H 'content-type: application/json' -d '${signIn}' | sed 's/.*"accessToken":"//; s/".*//')`;
  return `
Relevo is running.

${hasGraphiql ? `  GraphiQL   ${url}/\n` : ''}  Mails      ${url}/mail
  API        ${url}/graphql  (POST and WebSocket)
  Desks      ${tenants.map(({ slug }) => slug).join(', ')}
  People     ana, luis (requesters), marta, diego (agents), sofia (admin), each @<desk>.example
  Password   ${demoPassword}

Three tickets of the crm desk:

  curl -s ${url}/graphql -H 'content-type: application/json' -H "authorization: Bearer ${token}" -d '${query}'

Press Ctrl-C to stop.

`;
}
