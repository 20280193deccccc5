/** What one tenant does at full speed, by as many connections as it likes. */
export interface Attack {
  name: string;
  as: 'AGENT' | 'REQUESTER' | 'ADMIN' | 'NOBODY';
  connections: number;
  /** Each differs a little, so that nothing is answered from a cache. */
  body(index: number): { query: string; variables?: object };
  /** Over sockets, fifty subscriptions on each, in place of requests. */
  isSubscription?: true;
  /** Files that are sent and fetched, in place of requests. */
  isTransfer?: true;
  /** Links to reports that are asked for and fetched, in place of requests. */
  isLink?: true;
  /** What a worker does with saved reports that are due, in place of requests; each body is one of them. */
  isMailed?: true;
}

const ticketFields = `code subject description status { label } severity { label } queue { label } requester { name } assignee { name }`;
const parts = (count: number, index: number) => Array.from({ length: count }, (_, at) => ({ subject: { contains: `x${index}y${at}` } }));

const dayMs = 86_400_000;
const ofTheYear = (index: number) => {
  const to = Date.UTC(2026, 10, 29) + (index % 300) * dayMs;
  return { by: 'DAY', groupBy: ['QUEUE'], from: new Date(to - 365 * dayMs).toISOString(), to: new Date(to).toISOString() };
};
const ofTimes = { measures: ['CREATED', 'RESOLVED', 'TOTAL_RESOLUTION_TIME', 'FIRST_RESPONSE_TIME'] };

/** Every kind of list, filter, total, search, page of events, preview, subscription, change and sign-in. */
export const attacks: Attack[] = [
  {
    ...{ name: 'pages of 100 tickets with messages and events', as: 'AGENT', connections: 16 },
    body: () => ({ query: `{ tickets(first: 100) { nodes { ${ticketFields} messages(last: 5) { nodes { body } } activity(first: 5) { nodes { type } } } } }` }),
  },
  {
    ...{ name: 'ten totals in one request', as: 'AGENT', connections: 16 },
    body: () => ({ query: `{ ${Array.from({ length: 10 }, (_, at) => `a${at}: tickets(first: 1) { totalCount }`).join(' ')} }` }),
  },
  {
    ...{ name: 'filters of forty texts', as: 'AGENT', connections: 16 },
    body: (index) => ({
      query: 'query ($filter: TicketFilter) { tickets(filter: $filter) { nodes { code } } }',
      variables: { filter: { or: parts(40, index) } },
    }),
  },
  {
    ...{ name: 'filters of 190 texts by requesters', as: 'REQUESTER', connections: 16 },
    body: (index) => ({
      query: `query ($filter: TicketFilter) { ${Array.from({ length: 20 }, (_, at) => `a${at}: tickets(filter: $filter) { nodes { code } }`).join(' ')} }`,
      variables: { filter: { or: parts(190, index) } },
    }),
  },
  {
    ...{ name: 'events by a text of their tickets', as: 'AGENT', connections: 16 },
    body: (index) => ({ query: `{ events(first: 100, filter: { ticket: { subject: { contains: "x${index}" } } }) { nodes { type changes { field } } } }` }),
  },
  {
    ...{ name: 'searches for articles', as: 'AGENT', connections: 16 },
    body: (index) => ({ query: `{ articles(first: 100, search: "red ${index}") { nodes { title } } }` }),
  },
  {
    ...{ name: 'suggestions for drafts', as: 'REQUESTER', connections: 16 },
    body: (index) => ({
      query: 'query ($input: SuggestInput!) { suggest(input: $input) { articles { score article { title } } tickets { score ticket { code } } } }',
      variables: { input: { subject: `red impresora ${index}`, description: 'No funciona la impresora de la red desde ayer. '.repeat(20), first: 10 } },
    }),
  },
  {
    ...{ name: 'previews of a configuration', as: 'ADMIN', connections: 60 },
    body: (index) => ({
      query: 'query ($document: JSON!) { configurationPreview(document: $document, applyToOpenTickets: true) { version } }',
      variables: { document: { categories: [{ key: 'question', label: `Pregunta ${index}` }] } },
    }),
  },
  {
    ...{ name: 'tickets opened by everybody', as: 'REQUESTER', connections: 16 },
    body: (index) => ({
      query: 'mutation ($input: OpenTicketInput!) { openTicket(input: $input) { ticket { code } userErrors { code } } }',
      variables: { input: { subject: `Vecino ${index}`, description: 'Nada. '.repeat(50) } },
    }),
  },
  {
    ...{ name: 'sign-ins with made-up accounts', as: 'NOBODY', connections: 150 },
    body: (index) => ({
      query: `mutation { signIn(input: { tenant: "bench-1", email: "nobody${index}@bench-1.example", password: "wrong wrong" }) { accessToken } }`,
    }),
  },
  {
    ...{ name: 'documents that are refused', as: 'REQUESTER', connections: 16 },
    body: (index) => ({
      query: `{ ${Array.from({ length: 400 }, (_, at) => `a${at}: tickets(first: 100) { nodes { code } }`).join(' ')} b${index}: viewer { permissions } }`,
    }),
  },
  {
    ...{ name: 'notifications with their tickets, and how many are unread', as: 'AGENT', connections: 16 },
    body: (index) => ({
      query: `{ viewer { unreadNotificationCount notifications(first: ${50 + (index % 50)}) { totalCount nodes { kind event { type } ticket { ${ticketFields} } } } } }`,
    }),
  },
  {
    ...{ name: 'files that are sent, named and fetched', as: 'REQUESTER', connections: 40, isTransfer: true },
    body: () => ({ query: '' }),
  },
  {
    ...{ name: 'reports of a year by day and queue', as: 'AGENT', connections: 16 },
    body: (index) => ({
      query: 'query ($input: ReportInput!) { report(input: $input) { series { points { numbers { measure count p50 p95 } } } } }',
      variables: { input: { ...ofTimes, ...ofTheYear(index) } },
    }),
  },
  {
    ...{ name: 'links to reports, which are fetched', as: 'AGENT', connections: 16, isLink: true },
    body: (index) => ({
      query: 'query ($input: ReportInput!) { report(input: $input) { csvUrl } }',
      variables: { input: { ...ofTimes, ...ofTheYear(index) } },
    }),
  },
  {
    ...{ name: 'mailed reports', as: 'AGENT', connections: 12, isMailed: true },
    body: () => ({ query: '', variables: { ...ofTimes, by: 'DAY', zone: null, groupBy: ['QUEUE'], fieldKey: null, filter: null } }),
  },
  {
    ...{ name: 'subscriptions to notifications', as: 'AGENT', connections: 9, isSubscription: true },
    body: () => ({ query: 'subscription { notifications { kind ticket { code subject } event { type } } }' }),
  },
  {
    ...{ name: 'subscriptions, each with a filter of its own', as: 'REQUESTER', connections: 9, isSubscription: true },
    body: (index) => ({
      query: 'subscription ($filter: TicketFilter) { ticketEvents(filter: $filter) { seq type ticket { code subject } } }',
      variables: { filter: { or: parts(40, index) } },
    }),
  },
];
