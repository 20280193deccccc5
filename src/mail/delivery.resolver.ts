import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Authorized, Info, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../core/context.ts';
import { answer } from '../core/graphql/answer.ts';
import { Ctx } from '../core/graphql/request-context.ts';
import { readConnection } from '../reading/read.ts';
import { DeliveriesArgs, DeliveryConnection, ResendDeliveryInput, ResendDeliveryPayload } from './delivery.graphql.ts';
import { type DeliveryCriteria, DeliveryShape, matchesDelivery, newestDeliveriesFirst } from './delivery.shape.ts';
import { resendDelivery } from './resend-delivery.ts';

@Resolver()
export class DeliveryResolver {
  @Authorized('tenant:admin')
  @Query(() => DeliveryConnection, {
    description: 'Returns the mails of the desk and what became of them, the newest first. Kept for 90 days. Requires `tenant:admin`.',
  })
  deliveries(@Ctx() ctx: Context, @Info() info: GraphQLResolveInfo, @Args(() => DeliveriesArgs) args: DeliveriesArgs) {
    return readConnection(ctx, info, DeliveryShape, { args }, newestDeliveriesFirst, (row, { args }) => matchesDelivery(row, args.filter as DeliveryCriteria));
  }

  @Authorized('tenant:admin')
  @Mutation(() => ResendDeliveryPayload, {
    description:
      'Sends a mail again that failed, was skipped or was sent, with the same `Message-ID`, and tries it for two days more. Whether the person may read it is asked again. Requires `tenant:admin`. Refusals: `NOT_FOUND`, `DELIVERY_WAITING` (it is not sent yet), `INVALID`.',
  })
  resendDelivery(@Ctx() ctx: Context, @Arg('input', () => ResendDeliveryInput, { description: 'The mail to send again.' }) input: ResendDeliveryInput) {
    return answer(ctx, 'resendDelivery', resendDelivery, input);
  }
}
