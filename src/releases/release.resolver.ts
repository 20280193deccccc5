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
    description:
      'The tickets that wait for the release, or waited for it when it was published; the oldest first. Only those that the viewer can see are included.',
  })
  tickets(@Args(() => PagingArgs) _args: PagingArgs): never {
    return readByStatement();
  }

  @Authorized()
  @Query(() => ReleaseConnection, {
    description: 'Returns the releases of the desk, the newest first. Requires `ticket:read_all` or `release:publish`, otherwise empty.',
  })
  releases(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => PagingArgs) args: PagingArgs) {
    return readConnection(ctx, info, ReleaseShape, { args }, newestReleasesFirst);
  }

  @Authorized('ticket:work')
  @Mutation(() => CreateReleasePayload, {
    description: 'Creates a release for which tickets can wait. Requires `ticket:work`. Refusals: `ALREADY_EXISTS`, `INVALID`.',
  })
  createRelease(@Ctx() ctx: Context, @Arg('input', () => CreateReleaseInput, { description: 'The details of the new release.' }) input: CreateReleaseInput) {
    return answer(ctx, 'createRelease', createRelease, input);
  }

  @Authorized('ticket:work')
  @Mutation(() => WaitForReleasePayload, {
    description:
      'Sets the release for which a ticket waits, and moves the ticket to the first status with `onRelease` that the workflow leads to, where the desk has one; or removes the release, and the ticket stays in its status. Requires `ticket:work`. Refusals: `NOT_FOUND` (the ticket or the release), `TICKET_CLOSED`, `MERGED`, `CONFLICT`, `ALREADY_PUBLISHED`, `TRANSITION_NOT_ALLOWED` (no transition leads to the status for waiting from the current one), `NOT_ALLOWED` (the workflow reserves the transition for others), `ASSIGNEE_REQUIRED`, `QUALIFICATION_REQUIRED`, `CATEGORY_REQUIRED`, `WORKAROUND_REQUIRED`, `CHECKLIST_INCOMPLETE`, `FIELD_REQUIRED`, `INVALID`.',
  })
  waitForRelease(@Ctx() ctx: Context, @Arg('input', () => WaitForReleaseInput, { description: 'The ticket and the release.' }) input: WaitForReleaseInput) {
    return answer(ctx, 'waitForRelease', waitForRelease, input);
  }

  @Authorized('release:publish')
  @Mutation(() => PublishReleasePayload, {
    description:
      'Publishes a release. The system moves each ticket that waits for it and whose status has `onRelease` to that status; the first 500 are moved before the answer, the others right after. Requires `release:publish`. Refusals: `NOT_FOUND`, `CONFLICT`, `ALREADY_PUBLISHED`, `INVALID`.',
  })
  publishRelease(@Ctx() ctx: Context, @Arg('input', () => PublishReleaseInput, { description: 'The release to publish.' }) input: PublishReleaseInput) {
    return answer(ctx, 'publishRelease', publishRelease, input);
  }
}

@Resolver(() => Ticket)
export class TicketReleaseResolver {
  @FieldResolver(() => Release, { nullable: true, description: 'The release for which the ticket waits or waited; null when there is none.' })
  release(): never {
    return readByStatement();
  }
}
