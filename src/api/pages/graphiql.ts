import { gzipSync } from 'node:zlib';
import type { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { signInBar } from './graphiql-sign-in.ts';

const me = `# Who you are here, once signed in.
query WhoAmI {
  viewer {
    tenant { slug codePrefix closurePolicy }
    actor { id name }
    permissions
  }
}
`;

const page = `# The open tickets, those due first on top.
query OpenTickets {
  tickets(
    first: 10
    filter: { status: { category: { nin: [RESOLVED, CLOSED] } } }
    orderBy: [{ field: DUE_AT, direction: ASC }]
  ) {
    totalCount
    nodes {
      code subject dueAt isOverdue
      status { label }
      severity { label targetTime }
      assignee { name }
      viewerCanClose { allowed message }
      messages(last: 1) { nodes { author { name } body } }
    }
  }
}
`;

const live = `# Runs until stopped. Change a ticket and watch.
subscription Live {
  ticketEvents {
    seq type occurredAt cursor
    actor { name }
    ticket { code subject status { label } }
    changes { field before after }
  }
}
`;

/** Options are embedded as JSON; expressions for the browser are marked texts that are replaced afterwards. */
const inBrowser = (code: string) => `@browser ${code}@`;
const marked = /"@browser (.*?)@"/g;

/** The page stores a token, so it may only contact this server and cannot be framed. Its editor needs inline scripts and blob workers. */
export const graphiqlHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-encoding': 'gzip',
  'cache-control': 'no-cache',
  'content-security-policy': "default-src 'self' 'unsafe-inline' blob: data:; frame-ancestors 'none'; base-uri 'none'",
};

let zipped: Buffer | undefined;

/** GraphiQL as one self-contained page, loaded and compressed at the first request: its code is a third of what a start would load. */
export async function graphiqlPage(): Promise<Buffer> {
  zipped ??= gzipSync(render((await import('@graphql-yoga/render-graphiql')).renderGraphiQL));
  return zipped;
}

function render(renderPage: typeof renderGraphiQL): string {
  const headers = inBrowser('tabHeaders()');
  const options = {
    title: 'Relevo',
    endpoint: '/graphql',
    subscriptionsProtocol: 'WS',
    connectionParams: inBrowser('socketParams'),
    storage: inBrowser('sessionStorage'),
    // Without a sign-in the schema is not readable, and GraphiQL would request it and be refused.
    schema: inBrowser('kept ? undefined : null'),
    headers,
    defaultTabs: [me, page, live].map((query) => ({ query, headers })),
  };
  const html = renderPage(options as unknown as Parameters<typeof renderGraphiQL>[0]);
  return html.replace('<div id="root"></div>', () => `${signInBar}<div id="root"></div>`).replace(marked, '$1');
}
