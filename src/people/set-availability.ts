import { may } from '../core/actor.ts';
import type { Context } from '../core/context.ts';
import { change } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId, requireId } from '../core/ids.ts';
import { refuse } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import type { Statement } from '../database/pipeline.ts';

export interface SetAvailability {
  isAvailable: boolean;
  userId?: string | null;
}

/** Sets whether an agent takes new tickets (crm E6). Tickets that already wait in a queue stay there, so that the first agent of the morning does not receive the whole night at once. */
export function setAvailability(ctx: Context, { isAvailable, userId }: SetAvailability): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const id = userId == null ? ctx.actor.id : requireId(userId, 'User');
    if (id !== ctx.actor.id && !may(ctx.actor, 'tenant:admin')) refuse('NOT_ALLOWED', ['input', 'userId']);
    const [person] = (await ctx.query(lockPerson(ctx, id)))[0]?.rows ?? [];
    if (!person) refuse(id === ctx.actor.id ? 'NOT_AN_AGENT' : 'NOT_FOUND', ['input', 'userId']);
    if (!person.isAgent) refuse('NOT_AN_AGENT', ['input', 'userId']);
    if (person.isAvailable === isAvailable) return { id };
    ctx.defer({ name: 'set_availability', text: write, values: [ctx.tenant.id, id, isAvailable] });
    const changes = [change('user', null, publicId('User', id)), change('isAvailable', person.isAvailable, isAvailable)];
    record(ctx, 'user.availability_changed', { audience: 'AGENTS', changes });
    return { id };
  });
}

const write = `
  insert into availability (tenant_id, id, is_available) values ($1, $2, $3)
  on conflict (tenant_id, id) do update set is_available = excluded.is_available`;

const read = `
  select p.is_active and p.is_agent as "isAgent",
    coalesce((select a.is_available from availability a where a.tenant_id = $1 and a.id = p.id), false) as "isAvailable"
  from principal p where p.tenant_id = $1 and p.id = $2 and p.kind = 'USER' for update of p`;

function lockPerson({ tenant }: Transaction, id: string): Statement {
  return { name: 'person_available', text: read, values: [tenant.id, id] };
}
