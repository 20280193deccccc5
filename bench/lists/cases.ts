/** One operation that is measured. */
export interface ListCase {
  title: string;
  role: 'ADMIN' | 'AGENT' | 'REQUESTER';
  query: string;
  variables: object;
}

const page = `query ($filter: TicketFilter, $orderBy: [TicketOrder!]) { tickets(filter: $filter, orderBy: $orderBy) {
  nodes { id code subject status { key label } severity { key label } queue { key } assignee { name } requester { name } dueAt } pageInfo { hasNextPage endCursor } } }`;

const orders = ['DUE_AT', 'OPENED_AT', 'UPDATED_AT', 'CLOSED_AT', 'NEEDED_BY', 'LAST_PUBLIC_MESSAGE_AT', 'PRIORITY', 'SEVERITY', 'STATUS'];
const directions = ['ASC', 'DESC'];

/** Each order, for whoever sees all tickets, and of the open ones for agents. */
export function orderCases(): ListCase[] {
  return orders.flatMap((field) =>
    directions.flatMap((direction): ListCase[] => [
      { title: `${field} ${direction}`, role: 'ADMIN', query: page, variables: { orderBy: [{ field, direction }] } },
      {
        title: `open, ${field} ${direction}`,
        role: 'AGENT',
        query: page,
        variables: { filter: { closedAt: { isNull: true } }, orderBy: [{ field, direction }] },
      },
    ]),
  );
}

/** Several orders, which sort. */
const severalOrders = [
  { field: 'PRIORITY', direction: 'ASC' },
  { field: 'DUE_AT', direction: 'ASC' },
];
/** Orders that come to closed tickets, or to those of one requester, late. */
const ofFilters: { filter: object; orderBy: object[] }[] = [
  ...['UPDATED_AT', 'DUE_AT'].map((field) => ({
    filter: { status: { key: { eq: 'closed' } } },
    orderBy: [{ field, direction: field === 'DUE_AT' ? 'ASC' : 'DESC' }],
  })),
  { filter: {}, orderBy: severalOrders },
  { filter: { closedAt: { isNull: true } }, orderBy: severalOrders },
];

const past = '2001-01-01T00:00:00Z';
/** What the oldest tickets have alone, what none has, and what many have. */
const filters: object[] = [
  ...['HIGH', 'LOW'].flatMap((one) => [{ impact: { eq: one } }, { urgency: { eq: one } }]),
  ...['ALERT', 'CHANGE', 'INCIDENT'].map((eq) => ({ nature: { eq } })),
  ...['MONITORING', 'CHAT', 'EMAIL'].map((eq) => ({ channel: { eq } })),
  ...['URGENT', 'LOW'].map((eq) => ({ priority: { eq } })),
  ...['critical', 'low'].map((eq) => ({ severity: { key: { eq } } })),
  ...['rare', 'question'].map((eq) => ({ category: { key: { eq } } })),
  ...['pending', 'closed', 'in_progress'].map((eq) => ({ status: { key: { eq } } })),
  ...['Rara', 'Nadie', 'Ventas'].map((eq) => ({ department: { eq } })),
  ...['LARGE', 'SMALL'].map((eq) => ({ effort: { eq } })),
  ...['avion', 'asunto', 'nada parecido'].map((contains) => ({ subject: { contains } })),
  ...['rara', 'ventas'].map((contains) => ({ department: { contains } })),
  { closedAt: { isNull: true }, description: { contains: 'nada parecido' } },
  ...['rare', 'S-1'].map((eq) => ({ customField: { key: 'serial', eq } })),
  ...[1, 5].map((eq) => ({ surveyScore: { eq } })),
  ...[{ closedAt: { lt: past } }, { resolvedAt: { lt: past } }, { neededBy: { lt: past } }, { firstRespondedAt: { isNull: true } }],
  ...[{ isInternal: true }, { isUncovered: true }, { isOverdue: true }, { withdrawnAt: { isNull: false } }],
  ...['RUNNING', 'BREACHED', 'CANCELLED', 'MET'].map((eq) => ({ sla: { metric: 'FIRST_RESPONSE', state: { eq } } })),
  ...['BREACHED', 'MISSED'].map((eq) => ({ sla: { metric: 'TOTAL_RESOLUTION', state: { eq } } })),
  { sla: { metric: 'TOTAL_RESOLUTION', isWarning: true } },
];

export function filterCases(): ListCase[] {
  const of = (role: ListCase['role']) =>
    filters.map((filter) => ({ title: `${role.toLowerCase()}: ${JSON.stringify(filter)}`, role, query: page, variables: { filter } }));
  const ordered = (role: ListCase['role']) =>
    ofFilters.map((variables) => ({ title: `${role.toLowerCase()}: ${JSON.stringify(variables)}`, role, query: page, variables }));
  return (['ADMIN', 'AGENT'] as const).flatMap((role) => [...of(role), ...ordered(role)]);
}

/** What a person who works all day asks. */
export const usualCases = (ticketId: string): ListCase[] => [
  { title: 'newest tickets', role: 'AGENT', query: page, variables: {} },
  {
    title: 'open tickets by due time',
    role: 'AGENT',
    query: page,
    variables: { filter: { closedAt: { isNull: true } }, orderBy: [{ field: 'DUE_AT', direction: 'ASC' }] },
  },
  { title: "a requester's tickets", role: 'REQUESTER', query: page, variables: {} },
  { title: 'a part of a subject', role: 'AGENT', query: page, variables: { filter: { subject: { contains: 'avion' } } } },
  { title: 'a search for a rare word', role: 'AGENT', query: found, variables: { search: 'avion' } },
  // One message has these words. What thousands have takes longer, whether or not they are of one ticket.
  { title: 'a search for a word of a message', role: 'AGENT', query: found, variables: { search: '7 mensaje' } },
  { title: 'ticket page', role: 'AGENT', query: ticketPage, variables: { id: ticketId } },
  { title: 'newest events', role: 'AGENT', query: 'query ($first: Int) { events(first: $first) { nodes { type } } }', variables: { first: 25 } },
];

const found = `query ($search: String) { tickets(search: $search) {
  edges { highlights { source parts { text isMatch } } node { id code subject status { key label } requester { name } dueAt } } pageInfo { hasNextPage endCursor } } }`;

const ticketPage = `query ($id: ID!) { ticket(id: $id) { id code subject description customFields status { label } requester { name } organization { name }
  messages(first: 25) { nodes { body author { name } } } activity(first: 25) { nodes { type actor { name } } } availableTransitions { allowed code } slaClocks { state } } }`;
