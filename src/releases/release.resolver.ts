import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, FieldResolver, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { PagingArgs } from '../core/graphql/connection.graphql.ts';
import { readByStatement } from '../core/graphql/read-by-statement.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readConnection } from '../reading/read.ts';
import { Ticket, TicketConnection } from '../tickets/ticket.graphql.ts';
import { ticketPayload } from '../tickets/ticket.payloads.graphql.ts';
import { createRelease } from './create-release.ts';
import { publishRelease } from './publish-release.ts';
import {
  CreateReleaseInput,
  CreateReleasePayload,
  PublishReleaseInput,
  PublishReleasePayload,
  Release,
  ReleaseConnection,
  WaitForReleaseInput,
} from './release.graphql.ts';
import { newestReleasesFirst, ReleaseShape } from './release.shape.ts';
import { waitForRelease } from './wait-for-release.ts';

const WaitForReleasePayload = ticketPayload('WaitForRelease');

@Resolver(() => Release)
export class ReleaseResolver {
  @FieldResolver(() => TicketConnection, {
    description: 'The tickets that wait for it, or did when it came out; the oldest first, as far as the viewer sees them.',
  })
  tickets(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }

  @Authorized()
  @Query(() => ReleaseConnection, {
    description: 'The releases of the desk, the newest first; none to viewers with neither ticket:read_all nor release:publish.',
  })
  releases(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PagingArgs) args: PagingArgs) {
    return readConnection(ctx, info, ReleaseShape, { args }, newestReleasesFirst);
  }

  @Authorized('ticket:work')
  @Mutation(() => CreateReleasePayload, { description: 'Writes down a release that tickets can wait for. Requires ticket:work.' })
  createRelease(@Ctx() ctx: Context, @Arg('input', () => CreateReleaseInput, { description: 'Which.' }) input: CreateReleaseInput) {
    return answer(ctx, 'createRelease', createRelease, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => WaitForReleasePayload, { description: 'Says which release a ticket waits for. Requires ticket:work.' })
  waitForRelease(@Ctx() ctx: Context, @Arg('input', () => WaitForReleaseInput, { description: 'Which ticket, for what.' }) input: WaitForReleaseInput) {
    return answer(ctx, 'waitForRelease', waitForRelease, input);
  }

  @Authorized('release:publish')
  @Mutation(() => PublishReleasePayload, {
    description:
      "The release is out: every ticket that waits for it, in a status from which a release leads on, is taken there at this instant by the desk's clock. The first 500 are moved when the answer comes, the others right after. ALREADY_PUBLISHED the second time. Requires release:publish.",
  })
  publishRelease(@Ctx() ctx: Context, @Arg('input', () => PublishReleaseInput, { description: 'Which.' }) input: PublishReleaseInput) {
    return answer(ctx, 'publishRelease', publishRelease, input);
  }
}

@Resolver(() => Ticket)
export class TicketReleaseResolver {
  @FieldResolver(() => Release, { nullable: true, description: 'The release it waits for, or waited for; null for none.' })
  release(): never {
    return readByStatement();
  }
}
