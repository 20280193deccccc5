import { Agent, request } from 'node:http';
import { json } from 'node:stream/consumers';
import { theApp } from './app.ts';

export interface SignInAnswer {
  /** `null` where the operation was refused with an error. */
  signIn: { accessToken: string | null; userErrors: { code: string }[] } | null;
  /** The code of the error, if any. */
  error: string | undefined;
}

export interface Visitor {
  /** The code of the error with which a text is answered, if any. */
  ask(query: string): Promise<string | undefined>;
  signIn(input: { tenant: string; email: string; password: string; secondFactorCode?: string }): Promise<SignInAnswer>;
  leave(): void;
}

const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken userErrors { code } } }';

/** One connection of its own from an address of the loopback network, such as 127.0.0.2. */
export function visitorFrom(localAddress: string, { url, headers }: Towards = {}): Visitor {
  const agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress });
  return {
    ask: async (query) => (await post({ agent, url, headers }, JSON.stringify({ query }))).errors?.[0]?.extensions.code,
    async signIn(input) {
      const { data, errors } = await post({ agent, url, headers }, JSON.stringify({ query, variables: { input } }));
      return { signIn: data?.signIn ?? null, error: errors?.[0]?.extensions.code };
    },
    leave: () => agent.destroy(),
  };
}

interface Answer {
  data?: Pick<SignInAnswer, 'signIn'>;
  errors?: { extensions: { code: string } }[];
}

/** Where a visitor asks, by default the application of the test file, and what else they send. */
export interface Towards {
  url?: string | undefined;
  headers?: Record<string, string> | undefined;
}

function post({ agent, url = theApp().url, headers }: Towards & { agent: Agent }, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = { method: 'POST', agent, headers: { 'content-type': 'application/json', ...headers } };
    const sent = request(`${url}/graphql`, options, (answer) => void json(answer).then((value) => resolve(value as Answer), reject));
    sent.on('error', reject).end(body);
  });
}
