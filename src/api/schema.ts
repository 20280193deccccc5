import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { ApiKey } from '../access/access.graphql.ts';
import { ApiKeyResolver, keyPayloadResolvers, SessionMutations, sessionPayloadResolvers, ViewerResolver } from '../access/access.resolver.ts';
import { ArticleResolver, articlePayloadResolvers } from '../articles/article.resolver.ts';
import { ArticleTicketsResolver, SolutionMutations, TicketSolutionResolver } from '../articles/solution.resolver.ts';
import { CalendarResolver } from '../calendars/calendar.resolver.ts';
import { QualificationResolver } from '../classification/qualification.resolver.ts';
import { ConfigurationMutations, itemResolvers } from '../configuration/api/configuration.mutations.resolver.ts';
import { configurationPayloadResolvers } from '../configuration/api/configuration.payloads.graphql.ts';
import { ConfigurationResolver } from '../configuration/api/configuration.resolver.ts';
import { MessageMutations, messagePayloadResolvers, TicketMessagesResolver } from '../conversations/message.resolver.ts';
import { checkPermission } from '../core/graphql/request-context.ts';
import { EntitlementResolver, entitlementPayloadResolvers, OrganizationEntitlementsResolver } from '../entitlements/entitlement.resolver.ts';
import { EventResolver, TicketActivityResolver } from '../live/event.resolver.ts';
import { AnnouncePresencePayloadResolver, PresenceResolver, PresentResolver } from '../live/presence/presence.resolver.ts';
import { OrganizationResolver } from '../organizations/organization.resolver.ts';
import { SystemActor } from '../people/actor.graphql.ts';
import { AvailabilityMutations, UserAvailabilityResolver } from '../people/availability.resolver.ts';
import { PeopleResolver } from '../people/people.resolver.ts';
import { QueueResolver } from '../queues/queue.resolver.ts';
import { PreviewResolver } from '../recalculation/preview.resolver.ts';
import { OrganizationRelationsResolver, relationPayloadResolvers, TicketRelationsResolver, UserRelationsResolver } from '../relations/relation.resolver.ts';
import { ReleaseResolver, releasePayloadResolvers, TicketReleaseResolver } from '../releases/release.resolver.ts';
import { SeverityResolver } from '../sla/severity.resolver.ts';
import { SlaPolicyResolver } from '../sla/sla-policy.resolver.ts';
import { TicketSurveyResolver } from '../surveys/survey.resolver.ts';
import { TicketFactsMutations, TicketFactsResolver } from '../tickets/facts.resolver.ts';
import { TicketLinksMutations, TicketLinksResolver } from '../tickets/links/links.resolver.ts';
import { TicketClocksResolver } from '../tickets/sla/ticket-clocks.resolver.ts';
import { TicketMutations } from '../tickets/ticket.mutations.resolver.ts';
import { ticketPayloadResolvers } from '../tickets/ticket.payloads.graphql.ts';
import { TicketResolver } from '../tickets/ticket.resolver.ts';
import { ClockResolver } from '../tickets/timers/test-time.resolver.ts';
import { StatusResolver } from '../workflows/status.resolver.ts';
import { describeSchema } from './describe-schema.ts';
import { NodeResolver } from './node.resolver.ts';

const resolvers = [
  ...[ViewerResolver, SessionMutations, ApiKeyResolver, ...sessionPayloadResolvers, ...keyPayloadResolvers],
  ...[OrganizationResolver, PeopleResolver, QueueResolver, AvailabilityMutations, UserAvailabilityResolver],
  ...[StatusResolver, SeverityResolver, QualificationResolver, CalendarResolver, SlaPolicyResolver],
  ...[ConfigurationResolver, PreviewResolver, ConfigurationMutations, ...itemResolvers, ...configurationPayloadResolvers],
  ...[TicketResolver, TicketClocksResolver, TicketMutations, ...ticketPayloadResolvers, TicketMessagesResolver, MessageMutations, ...messagePayloadResolvers],
  ClockResolver,
  ...[EntitlementResolver, OrganizationEntitlementsResolver, ...entitlementPayloadResolvers, TicketFactsResolver, TicketFactsMutations],
  ...[TicketLinksResolver, TicketLinksMutations, TicketSurveyResolver, ReleaseResolver, TicketReleaseResolver, ...releasePayloadResolvers],
  ...[TicketRelationsResolver, UserRelationsResolver, OrganizationRelationsResolver, ...relationPayloadResolvers],
  ...[TicketSolutionResolver, ArticleTicketsResolver, SolutionMutations],
  ...[ArticleResolver, ...articlePayloadResolvers, EventResolver, TicketActivityResolver, NodeResolver],
  ...[PresenceResolver, PresentResolver, AnnouncePresencePayloadResolver],
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
  return describeSchema(schema);
}

async function* never(): AsyncGenerator<never> {}
