import { Arg, Authorized, ID, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { Json } from '../core/graphql/scalars.ts';
import { publicId } from '../core/ids.ts';
import { told } from '../core/in-languages.ts';
import type { Deadlines } from '../sla/clocks/deadlines.ts';
import type { Moved, Some } from './moved-tickets.ts';
import type { AffectedTicket } from './open-tickets.ts';
import { ConfigurationPreview, OrganizationPreview } from './preview.graphql.ts';
import { previewConfiguration } from './preview-configuration.ts';
import { previewOrganization } from './preview-organization.ts';

const description =
  'Shows what a document would change and which open tickets it would affect, without applying it. It reads the open tickets of the desk, for at most six seconds, and costs a thousand points. Requires `tenant:admin`.';

const ofOrganization =
  'Shows which open tickets of an organization would get other deadlines if it had another calendar or another policy of its own, without changing it; null when there is no such organization. It reads its open tickets, for at most six seconds, and costs a thousand points. Requires `tenant:admin`.';
const stays = 'what is left out stays as it is, null takes it away, and with an unknown one the error is `NOT_FOUND`.';

@Resolver()
export class PreviewResolver {
  @Authorized('tenant:admin')
  @Query(() => ConfigurationPreview, { description })
  async configurationPreview(
    @Ctx() ctx: Context,
    @Arg('document', () => Json, { description: 'The document, in the form that `applyConfiguration` takes. Sections that are left out stay as they are.' })
    document: unknown,
    @Arg('applyToOpenTickets', () => Boolean, { nullable: true, description: 'Whether open tickets would get the new targets; false when left out.' })
    applyToOpenTickets?: boolean | null,
  ) {
    const { faults, warnings, moved, breached, losing, ...preview } = await previewConfiguration(ctx, { document, applyToOpenTickets });
    return {
      ...{ ...preview, faults: told(ctx.locale, faults), warnings: told(ctx.locale, warnings) },
      ...{ moved: each(moved, movedToGraphql), breached: each(breached, movedToGraphql) },
      losing: each(losing, ({ ticket, ...lost }) => ({ ...lost, ticket: ticketToGraphql(ticket) })),
    };
  }

  @Authorized('tenant:admin')
  @Query(() => OrganizationPreview, { nullable: true, description: ofOrganization })
  async organizationPreview(
    @Ctx() ctx: Context,
    @Arg('organizationId', () => ID, { description: 'The id of the organization.' }) organizationId: string,
    @Arg('calendar', () => String, { nullable: true, description: `The key of its calendar; ${stays}` }) calendar?: string | null,
    @Arg('policy', () => String, { nullable: true, description: `The key of its policy; ${stays}` }) policy?: string | null,
  ) {
    const preview = await previewOrganization(ctx, { organizationId, calendar, policy });
    return preview && { ...preview, moved: each(preview.moved, movedToGraphql), breached: each(preview.breached, movedToGraphql) };
  }
}

function each<Entry, Shown>({ count, first }: Some<Entry>, toGraphql: (entry: Entry) => Shown): Some<Shown> {
  return { count, first: first.map(toGraphql) };
}

function ticketToGraphql({ id, ...ticket }: AffectedTicket): AffectedTicket {
  return { ...ticket, id: publicId('Ticket', id) };
}

function movedToGraphql({ ticket, before, after }: Moved): object {
  return { ticket: ticketToGraphql(ticket), before: datesOf(before), after: datesOf(after) };
}

function datesOf({ dueAt, firstResponseDueAt, nextResponseDueAt }: Deadlines): object {
  const date = (at: number | null) => (at === null ? null : new Date(at));
  return { dueAt: date(dueAt), firstResponseDueAt: date(firstResponseDueAt), nextResponseDueAt: date(nextResponseDueAt) };
}
