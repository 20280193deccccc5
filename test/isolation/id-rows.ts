import { type IdType, prefixes } from '../../src/platform/ids.ts';

const filters: Record<string, IdType[]> = {
  'status.id': ['Status'],
  'severity.id': ['Severity'],
  'category.id': ['Category'],
  'queue.id': ['Queue'],
  'assignee.id': ['User'],
  'requester.id': ['User', 'SystemActor'],
  'creator.id': ['User', 'ApiKey', 'SystemActor'],
  'organization.id': ['Organization'],
};

const filterRows = (prefix: string) => Object.fromEntries(Object.entries(filters).map(([name, types]) => [`${prefix}.${name}`, types]));

/** Of which types each id is that a client may write. A new place in the schema needs its row here. */
export const idRows: Record<string, IdType[]> = {
  'Query.node id': Object.keys(prefixes) as IdType[],
  'Query.nodes ids': Object.keys(prefixes) as IdType[],
  'Query.ticket id': ['Ticket'],
  ...filterRows('Query.tickets filter'),
  ...filterRows('Query.events filter.ticket'),
  'Query.events filter.ticketId': ['Ticket'],
  'Query.events filter.actorId': ['User', 'ApiKey', 'SystemActor'],
  ...filterRows('Subscription.ticketEvents filter'),
  'Mutation.openTicket input.requesterId': ['User'],
  'Mutation.openTicket input.organizationId': ['Organization'],
  'Mutation.assignTicket input.ticketId': ['Ticket'],
  'Mutation.assignTicket input.assigneeId': ['User'],
  'Mutation.takeNextTicket input.queueId': ['Queue'],
  'Mutation.moveTicket input.ticketId': ['Ticket'],
  'Mutation.moveTicket input.queueId': ['Queue'],
  'Mutation.changeTicketStatus input.ticketId': ['Ticket'],
  'Mutation.resolveTicket input.ticketId': ['Ticket'],
  'Mutation.closeTicket input.ticketId': ['Ticket'],
  'Mutation.reopenTicket input.ticketId': ['Ticket'],
  'Mutation.changeTicketSeverity input.ticketId': ['Ticket'],
  'Mutation.handOverTicket input.ticketId': ['Ticket'],
  'Mutation.handOverTicket input.creatorId': ['User'],
  'Mutation.replyToTicket input.ticketId': ['Ticket'],
  'Mutation.addNote input.ticketId': ['Ticket'],
  'Mutation.addNote input.mentions': ['User'],
  'Mutation.escalateTicket input.ticketId': ['Ticket'],
  'Mutation.updateArticle input.articleId': ['Article'],
  'Mutation.publishArticle input.articleId': ['Article'],
  'Mutation.archiveArticle input.articleId': ['Article'],
  'Mutation.createUser input.organizationId': ['Organization'],
  'Mutation.issueApiKey input.requesterId': ['User'],
  'Mutation.issueApiKey input.organizationId': ['Organization'],
  'Mutation.revokeApiKey input.apiKeyId': ['ApiKey'],
};
