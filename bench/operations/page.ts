import { type Case, graphql, type Operation, plainHttp } from './operation.ts';

const ours = (total: string) => `query Page($after: String) {
  tickets(first: 25, after: $after, filter: { closedAt: { isNull: true } }, orderBy: [{ field: DUE_AT, direction: ASC }]) {
    ${total}
    nodes {
      code subject dueAt
      queue { label } severity { label } requester { name } assignee { name }
      messages(last: 3) { nodes { body sentAt author { name } } }
    }
  }
}`;

const postgraphile = (total: string) => `query Page($after: Cursor) {
  tickets: allTickets(first: 25, after: $after, condition: { closedAt: null }, orderBy: [DUE_AT_ASC, ROW_ID_ASC]) {
    ${total}
    nodes {
      code subject dueAt
      queue: queueByTenantIdAndQueueId { labels } severity: severityByTenantIdAndSeverityId { labels }
      requester: principalByTenantIdAndRequesterId { name } assignee: principalByTenantIdAndAssigneeId { name }
      messages: messagesByTenantIdAndTicketId(last: 3, orderBy: [SENT_AT_ASC, ROW_ID_ASC]) { nodes { body sentAt author: principalByTenantIdAndAuthorId { name } } }
    }
  }
}`;

const viewer = ({ tenantId, actorId }: Case) => [tenantId, actorId];

export const page: Operation = {
  key: 'a',
  title: 'page of 25 open tickets by due time, with queue, severity, requester, assignee and the last 3 messages',
  dialects: { relevo: graphql(ours(''), () => ({})), postgraphile: graphql(postgraphile(''), () => ({})), limit: plainHttp('/page', viewer) },
};

export const pageWithTotal: Operation = {
  key: 'c',
  title: 'the page with its total count',
  dialects: {
    relevo: graphql(ours('totalCount'), () => ({})),
    postgraphile: graphql(postgraphile('totalCount'), () => ({})),
    limit: plainHttp('/page-with-total', viewer),
  },
};

export const deepPage: Operation = {
  key: 'g',
  title: 'the page by cursor, deep in the list',
  dialects: {
    relevo: graphql(ours(''), ({ after }) => ({ after: after?.relevo })),
    postgraphile: graphql(postgraphile(''), ({ after }) => ({ after: after?.postgraphile })),
    limit: plainHttp('/deep-page', (one) => [...viewer(one), ...(one.after?.limit ?? [])]),
  },
};
