import { graphql, type Operation, plainHttp } from './operation.ts';

const ours = `query One($id: ID!) {
  ticket(id: $id) {
    code subject description nature channel impact urgency priority openedAt updatedAt dueAt
    status { label } severity { label } category { label } queue { label }
    assignee { name } requester { name } creator { name } registeredBy { name } organization { name }
    messages(last: 20) { nodes { kind body sentAt author { name } } }
    activity(first: 20) { nodes { type occurredAt actor { name } } }
  }
}`;

const postgraphile = `query One($tenant: UUID!, $id: UUID!) {
  ticket: ticketByTenantIdAndRowId(tenantId: $tenant, rowId: $id) {
    code subject description nature channel impact urgency priority openedAt updatedAt dueAt
    status: statusByTenantIdAndStatusId { labels } severity: severityByTenantIdAndSeverityId { labels }
    category: categoryByTenantIdAndCategoryId { labels } queue: queueByTenantIdAndQueueId { labels }
    assignee: principalByTenantIdAndAssigneeId { name } requester: principalByTenantIdAndRequesterId { name }
    creator: principalByTenantIdAndCreatorId { name } registeredBy: principalByTenantIdAndRegisteredById { name }
    organization: organizationByTenantIdAndOrganizationId { name }
    messages: messagesByTenantIdAndTicketId(last: 20, orderBy: [SENT_AT_ASC, ROW_ID_ASC]) { nodes { kind body sentAt author: principalByTenantIdAndAuthorId { name } } }
    activity: events(first: 20, orderBy: [SEQ_ASC]) { nodes { type occurredAt actor { name } } }
  }
}`;

export const ticket: Operation = {
  key: 'b',
  title: 'one ticket with everything: 20 messages and 20 events with who wrote and did them',
  dialects: {
    relevo: graphql(ours, ({ ticket }) => ({ id: ticket?.publicId })),
    postgraphile: graphql(postgraphile, ({ tenantId, ticket }) => ({ tenant: tenantId, id: ticket?.id })),
    limit: plainHttp('/ticket', ({ tenantId, actorId, ticket }) => [tenantId, actorId, ticket?.id]),
  },
};
