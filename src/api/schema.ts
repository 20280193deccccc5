import { type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ApiKey } from '../access/access.graphql.ts';
import { ApiKeyResolver, keyPayloadResolvers, SessionMutations, sessionPayloadResolvers, ViewerResolver } from '../access/access.resolver.ts';
import { ArticleResolver, articlePayloadResolvers } from '../articles/article.resolver.ts';
import { MessageMutations, messagePayloadResolvers, messagesOf, TicketMessagesResolver } from '../conversations/message.resolver.ts';
import { activityOf, EventResolver, TicketActivityResolver } from '../live/event.resolver.ts';
import { OrganizationResolver } from '../organizations/organization.resolver.ts';
import { SystemActor, typeOfActor } from '../people/actor.graphql.ts';
import { PeopleResolver } from '../people/people.resolver.ts';
import { checkPermission, type Door } from '../platform/graphql/door.ts';
import { labelOf } from '../platform/graphql/labeled.ts';
import { type IdType, prefixes, publicId } from '../platform/ids.ts';
import { QueueLabelResolver, QueueResolver } from '../queues/queue.resolver.ts';
import { CategoryLabelResolver, SeverityLabelResolver, SeverityResolver } from '../sla/severity.resolver.ts';
import { TicketMutations } from '../tickets/ticket.mutations.resolver.ts';
import { ticketPayloadResolvers } from '../tickets/ticket.payloads.graphql.ts';
import { TicketResolver } from '../tickets/ticket.resolver.ts';
import { StatusLabelResolver, StatusResolver } from '../workflows/status.resolver.ts';
import { NodeResolver } from './node.resolver.ts';

const resolvers = [
  ...[ViewerResolver, SessionMutations, ApiKeyResolver, ...sessionPayloadResolvers, ...keyPayloadResolvers],
  ...[OrganizationResolver, PeopleResolver, QueueResolver, QueueLabelResolver],
  ...[StatusResolver, StatusLabelResolver, SeverityResolver, SeverityLabelResolver, CategoryLabelResolver],
  ...[TicketResolver, TicketMutations, ...ticketPayloadResolvers, TicketMessagesResolver, MessageMutations, ...messagePayloadResolvers],
  ...[ArticleResolver, ...articlePayloadResolvers, EventResolver, TicketActivityResolver, NodeResolver],
] as const;

export function makeSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: resolvers as unknown as [() => void],
    orphanedTypes: [ApiKey, SystemActor],
    authChecker: checkPermission,
    validate: false,
    // Asked for by the library; our subscription reads the feed and publishes nothing.
    pubSub: { publish: () => undefined, subscribe: () => never() },
  });
  for (const type of Object.keys(prefixes) as IdType[]) encodeIds(schema, type);
  for (const [root, description] of Object.entries(roots)) Object.assign(schema.getType(root) ?? {}, { description });
  for (const name of ['Status', 'Severity', 'Category', 'Queue']) resolvePlainly(schema, name, 'label', labelOf);
  resolvePlainly(schema, 'Ticket', 'messages', messagesOf);
  resolvePlainly(schema, 'Ticket', 'activity', activityOf);
  resolveTypePlainly(schema, 'Actor', ({ kind }) => typeOfActor[kind as keyof typeof typeOfActor]);
  resolveTypePlainly(schema, 'Node', ({ __typename }) => __typename);
  return schema;
}

/** The library has no place for these. */
const roots = {
  Query: "What can be read. Everything is of the viewer's desk, as far as the viewer may see it; each field is one statement.",
  Mutation: 'What can be done: the verbs of the desk. A refusal is in `userErrors`, and then nothing was written.',
  Subscription: 'What can be followed as it happens, over graphql-transport-ws.',
};

type Plain = (root: never, args: never, door: Door, info: GraphQLResolveInfo) => unknown;

/** What is asked for by the hundred and only looks into what was read: type-graphql would wrap each in promises. */
function resolvePlainly(schema: GraphQLSchema, name: string, field: string, resolve: Plain): void {
  const type = schema.getType(name);
  const found = isObjectType(type) && type.getFields()[field];
  if (found) found.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
}

/** type-graphql's own answer is a promise, which compiled documents do not wait for. */
function resolveTypePlainly(schema: GraphQLSchema, name: string, typeOf: (value: Record<string, string>) => string | undefined): void {
  const type = schema.getType(name);
  if (isInterfaceType(type)) type.resolveType = typeOf;
}

/** Rows hold UUIDs; what leaves the house is a public id. Set here once, for a resolver of type-graphql costs a promise for each. */
function encodeIds(schema: GraphQLSchema, type: IdType): void {
  const node = schema.getType(type);
  const id = isObjectType(node) && node.getFields().id;
  if (id) id.resolve = (root: { id: string }) => publicId(type, root.id);
}

async function* never(): AsyncGenerator<never> {}
