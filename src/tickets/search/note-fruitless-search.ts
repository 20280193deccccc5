import { may } from '../../core/actor.ts';
import type { Context } from '../../core/context.ts';
import { newId } from '../../core/ids.ts';
import { firstCharacters } from '../../core/text.ts';
import { runInTenant } from '../../database/tenancy.ts';

/** So many searches of a person count within a day. */
const mostADay = 20;

/** The same words count once within the day, and only words do that say something. */
const note = `
  insert into suggestion (tenant_id, id, asker_id, subject, words, channel, shown_at, is_unanswered, is_search)
  select d.tenant_id, $2, $3, $4, w.words, $5, $6, true, true
  from tenant d cross join lateral (select question_words($7, $4, '') as words) w
  where d.tenant_id = $1 and w.words <> '{}' and (
    select count(*) filter (where s.is_search) < ${mostADay} and not coalesce(bool_or(s.is_search and s.words = w.words), false)
    from suggestion s where s.tenant_id = $1 and s.asker_id = $3 and s.shown_at > $6::timestamptz - interval '1 day')`;

/** What a requester looked for and did not find is a question without an answer, as one of `suggest` is (servicedesk G8). */
export async function noteFruitlessSearch(ctx: Context, search: string): Promise<void> {
  const { actor, tenant } = ctx;
  if (may(actor, 'ticket:read_all') || may(actor, 'article:write')) return;
  const subject = firstCharacters(search.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(), 200);
  if (subject === '') return;
  const channel = actor.kind === 'API_KEY' && !actor.isVisitor ? 'API' : 'PORTAL';
  const values = [tenant.id, newId(ctx.now()), actor.id, subject, channel, ctx.now(), tenant.locale];
  await runInTenant({ ...ctx, readsReplica: false }, { name: 'note_search', text: note, values });
}
