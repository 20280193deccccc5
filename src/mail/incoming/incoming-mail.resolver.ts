import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer } from '../../core/graphql/answer.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { readConnection } from '../../reading/read.ts';
import { IncomingMailConnection, IncomingMailsArgs, RetryIncomingMailInput, RetryIncomingMailPayload } from './incoming-mail.graphql.ts';
import { IncomingMailShape, mailMatches, newestMailsFirst } from './incoming-mail.shape.ts';
import { retryIncomingMail } from './retry-incoming-mail.ts';

@Resolver()
export class IncomingMailResolver {
  @Authorized('tenant:admin')
  @Query(() => IncomingMailConnection, {
    description: 'Returns the mails that were sent to the desk and what became of them, the newest first. Requires `tenant:admin`.',
  })
  incomingMails(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => IncomingMailsArgs) { filter, ...args }: IncomingMailsArgs) {
    return readConnection(ctx, info, IncomingMailShape, { args, filter }, newestMailsFirst, (row, { filter }) => mailMatches(row, filter as never));
  }

  @Authorized('tenant:admin')
  @Mutation(() => RetryIncomingMailPayload, {
    description:
      'Lets a worker take in a mail again that was refused, ignored or has failed. Requires `tenant:admin`. Refusals: `NOT_FOUND`, `CONFLICT`, `MAIL_TAKEN_IN` (it is a ticket, a reply or a note already, or waits), `MAIL_NO_LONGER_KEPT`, `INVALID`.',
  })
  retryIncomingMail(
    @Ctx() ctx: Context,
    @Arg('input', () => RetryIncomingMailInput, { description: 'The mail, and whether to trust its sender.' }) input: RetryIncomingMailInput,
  ) {
    return answer(ctx, 'retryIncomingMail', retryIncomingMail, input);
  }
}
