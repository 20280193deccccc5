import { Arg, Authorized, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { labelOfEvent } from '../../core/event-type.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { LocaleScalar } from '../../core/graphql/scalars.ts';
import { registry } from '../../core/registry.ts';
import { EventType } from './event-type.graphql.ts';

@Resolver(() => EventType)
export class EventTypeResolver {
  @Authorized()
  @Query(() => [EventType], {
    description:
      'Returns the catalogue of all types of events, by key; it is the same in every desk, and `docs/events.md` has it too. More types may be added. Cost: no statement. It requires a credential, but no permission.',
  })
  eventTypes(): EventType[] {
    return eventTypes();
  }

  @FieldResolver(() => String, {
    description: "What happened, in a few words for people, in the language that is asked for, otherwise in the viewer's. It is the `label` of the events.",
  })
  label(
    @Root() { key }: EventType,
    @Ctx() { locale, tenant }: Context,
    @Arg('locale', () => LocaleScalar, { nullable: true, description: 'The language of the label: `es`, `en` or `pt`, with or without a region.' })
    wanted?: string,
  ): string {
    return labelOfEvent(key, wanted, locale, tenant.locale);
  }
}

/** The catalogue, by key. */
export function eventTypes(): EventType[] {
  const types = Object.entries(registry().eventTypes).map(([key, { description, audiences, changes, isOnlyLive = false }]) => ({
    ...{ key, description, audiences, isOnlyLive },
    changes: Object.entries(changes).map(([field, type]) => ({ field, type })),
  }));
  return types.sort((one, other) => (one.key < other.key ? -1 : 1));
}
