import { Arg, Authorized, Mutation, Resolver } from 'type-graphql';
import type { Context } from '../../core/context.ts';
import { answer, answering } from '../../core/graphql/answer.ts';
import { Ctx } from '../../core/graphql/request-context.ts';
import { revealSecret } from './reveal-secret.ts';
import { sealSecret } from './seal-secret.ts';
import { RevealSecretInput, RevealSecretPayload, SealSecretInput, SealSecretPayload } from './secret.graphql.ts';

@Resolver()
export class SecretMutations {
  @Authorized('secret:reveal')
  @Mutation(() => SealSecretPayload, {
    description:
      'Takes a credential out of a ticket, and keeps it encrypted as a secret that `revealSecret` shows. Wherever the ticket has the text, in its subject, description, workaround, custom fields, messages, notes and survey, in the search, and in what its events tell of these, also where an answer quotes it, a marker `[secret:…]` with the id of the secret takes its place. It is no use to change it back: nothing keeps the text. Other tickets, articles, files, links and mails that were sent keep theirs. Recorded as the event `ticket.text_sealed`. Requires `secret:reveal`. Refusals: `NOT_FOUND` (the ticket or the text), `TICKET_CLOSED`, `CONFLICT`, `NOT_AN_AGENT` (the caller is no agent who can see the queue), `TOO_MANY_SECRETS`, `INVALID` (also a part of a marker).',
  })
  sealSecret(@Ctx() ctx: Context, @Arg('input', () => SealSecretInput, { description: 'The ticket and the text.' }) input: SealSecretInput) {
    return answer(ctx, 'sealSecret', sealSecret, input);
  }

  @Authorized('secret:reveal')
  @Mutation(() => RevealSecretPayload, {
    description:
      'Shows the value of a secret to an agent who can work on the ticket. Each time is recorded as the event `ticket.secret_revealed`. It takes no idempotency key, because nothing of the answer is kept. Requires `secret:reveal`. Refusals: `NOT_FOUND` (the ticket or the secret), `TICKET_CLOSED`, `CONFLICT`, `NOT_AN_AGENT` (the caller is no agent who can see the queue), `SECRET_WIPED`, `INVALID`.',
  })
  revealSecret(@Ctx() ctx: Context, @Arg('input', () => RevealSecretInput, { description: 'The ticket and the secret.' }) input: RevealSecretInput) {
    return answering(ctx.locale, input, () => revealSecret(ctx, input));
  }
}
