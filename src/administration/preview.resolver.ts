import { Arg, Authorized, Query, Resolver } from 'type-graphql';
import { Seen } from '../platform/graphql/door.ts';
import { Json } from '../platform/graphql/scalars.ts';
import type { Context } from '../platform/house.ts';
import { publicId } from '../platform/ids.ts';
import type { Deadlines } from '../sla/clocks/deadlines.ts';
import { ConfigurationPreview } from './preview.graphql.ts';
import { type Moved, type OpenTicket, previewConfiguration, type Some } from './preview-configuration.ts';

const description =
  'What a document would change, and which open tickets it would touch, before anybody applies it. It looks at every open ticket of the desk: some seconds where there are very many. Requires tenant:admin.';

@Resolver()
export class PreviewResolver {
  @Authorized('tenant:admin')
  @Query(() => ConfigurationPreview, { description })
  async configurationPreview(
    @Seen() ctx: Context,
    @Arg('document', () => Json, { description: 'As `applyConfiguration` takes it: sections that are left out stay as they are.' }) document: unknown,
    @Arg('applyToOpenTickets', () => Boolean, { nullable: true, description: 'Whether open tickets would go under changed policies.' })
    applyToOpenTickets?: boolean | null,
  ) {
    const { moved, breached, losing, ...preview } = await previewConfiguration(ctx, { document, applyToOpenTickets });
    return {
      ...{ ...preview, moved: each(moved, faceOfMoved), breached: each(breached, faceOfMoved) },
      losing: each(losing, ({ ticket, ...lost }) => ({ ...lost, ticket: faceOf(ticket) })),
    };
  }
}

function each<Entry, Face>({ count, first }: Some<Entry>, face: (entry: Entry) => Face): Some<Face> {
  return { count, first: first.map(face) };
}

function faceOf({ id, ...ticket }: OpenTicket): OpenTicket {
  return { ...ticket, id: publicId('Ticket', id) };
}

function faceOfMoved({ ticket, before, after }: Moved): object {
  return { ticket: faceOf(ticket), before: datesOf(before), after: datesOf(after) };
}

function datesOf({ dueAt, firstResponseDueAt, nextResponseDueAt }: Deadlines): object {
  const date = (at: number | null) => (at === null ? null : new Date(at));
  return { dueAt: date(dueAt), firstResponseDueAt: date(firstResponseDueAt), nextResponseDueAt: date(nextResponseDueAt) };
}
