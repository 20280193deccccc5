import { badArgument } from '../core/app-error.ts';
import type { Context } from '../core/context.ts';
import { newId } from '../core/ids.ts';
import { firstCharacters, hasMoreCharacters, isBlank, isStorable } from '../core/text.ts';
import { runInTenant } from '../database/tenancy.ts';
import type { Channel } from '../tickets/ticket.ts';
import { type Draft, type Found, findSuggestions, isLikely, mostSuggested } from './find-suggestions.ts';

export interface Suggest extends Draft {
  channel?: Channel | null;
  first?: number | null;
}

export interface Suggested {
  id: string;
  found: Found[];
}

const longestText = 50_000;
const usual = 5;

/** What may end a need before a ticket is opened (clinic D1), and on record that it was shown: one statement finds it, another notes it. */
export async function suggest(ctx: Context, input: Suggest): Promise<Suggested> {
  for (const name of ['subject', 'description', 'category'] as const) insistOnText(name, input[name]);
  const first = input.first ?? usual;
  if (first < 1 || first > mostSuggested) throw badArgument(['input', 'first'], `\`first\` is 1 to ${mostSuggested}.`);
  const found = await findSuggestions(ctx, input, first);
  return { id: await noteShown(ctx, input, !found.some(isLikely)), found };
}

function insistOnText(name: string, text: string | null | undefined): void {
  if (text != null && (!isStorable(text) || hasMoreCharacters(text, longestText)))
    throw badArgument(['input', name], `A text has ${longestText} characters at most, none of them NUL or half of a pair.`);
}

/** So many questions of all visitors with one key are kept within a day: nobody knows who they are. */
const mostOfVisitors = 1_000;

const noteOfVisitor = `
  insert into suggestion (tenant_id, id, asker_id, subject, words, channel, shown_at, is_unanswered)
  select d.tenant_id, $2, $3, $4, question_words($8, $9, $10), $5, $6, $7 from tenant d where d.tenant_id = $1 and (
    select count(*) from (select from suggestion s where s.tenant_id = $1 and s.asker_id = $3 and s.shown_at > $6::timestamptz - interval '1 day' limit ${mostOfVisitors}) s) < ${mostOfVisitors}`;

const note = `
  insert into suggestion (tenant_id, id, asker_id, subject, words, channel, shown_at, is_unanswered)
  values ($1, $2, $3, $4, question_words($8, $9, $10), $5, $6, $7)`;

/** That somebody asked; what nothing answered may become a gap. */
export async function noteShown(ctx: Context, { subject, description, channel }: Pick<Suggest, 'subject' | 'description' | 'channel'>, isUnanswered: boolean) {
  const id = newId(ctx.now());
  const asked = isBlank(subject) ? (description ?? '') : subject;
  const title = firstCharacters(asked.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim(), 200) || '…';
  const values = [ctx.tenant.id, id, ctx.actor.id, title, channel ?? usualChannel(ctx), ctx.now(), isUnanswered, ctx.tenant.locale, subject, description ?? ''];
  const statement = ctx.actor.isVisitor ? { name: 'note_question_of_visitor', text: noteOfVisitor, values } : { name: 'note_suggestion', text: note, values };
  await runInTenant({ ...ctx, readsReplica: false }, statement);
  return id;
}

function usualChannel({ actor }: Context): Channel {
  return actor.kind === 'API_KEY' && !actor.isVisitor ? 'API' : 'PORTAL';
}
