import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answering } from '../../core/graphql/answer.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { revealSecret } from './reveal-secret.ts';
import { RevealSecretInput, RevealSecretPayload } from './secret.graphql.ts';

@Resolver()
export class SecretMutations {
  @Authorized('secret:reveal')
  @Mutation(() => RevealSecretPayload, {
    description:
      'Shows the value of a secret to an agent who can work on the ticket. Each time is recorded as the event `ticket.secret_revealed`. It takes no idempotency key, because nothing of the answer is kept. Requires `secret:reveal`. Refusals: `NOT_FOUND` (the ticket or the secret), `TICKET_CLOSED`, `CONFLICT`, `NOT_AN_AGENT` (the caller is no agent who can see the queue), `SECRET_WIPED`.',
  })
  revealSecret(@Ctx() ctx: Context, @Arg('input', () => RevealSecretInput, { description: 'The ticket and the secret.' }) input: RevealSecretInput) {
    return answering(ctx.locale, input, () => revealSecret(ctx, input));
  }
}
