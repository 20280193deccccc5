import { isDeepStrictEqual } from 'node:util';
import type { Context } from '../core/context.ts';
import { change, type NoticeKind } from '../core/event.ts';
import { record } from '../core/feed.ts';
import { publicId } from '../core/ids.ts';
import { insist, refuse, refuseValue } from '../core/refusal.ts';
import { transact } from '../core/transact.ts';
import type { Transaction } from '../core/transaction.ts';
import { type NotificationChannel, type NotificationLimits, type NotificationPreference, notificationChannels, whyNotChannels } from './kinds.ts';

export interface UpdateNotificationPreferences {
  preferences: NotificationPreference[];
}

/** What the caller is told of from now on; what is there already stays. */
export function updateNotificationPreferences(ctx: Context, { preferences }: UpdateNotificationPreferences): Promise<{ id: string }> {
  if (ctx.actor.kind !== 'USER') refuse('NOT_ALLOWED');
  const wanted = new Map(preferences.map(({ kind, channels }) => [kind, notificationChannels.filter((channel) => channels.includes(channel))]));
  if (wanted.size < preferences.length) refuseValue(['input', 'preferences'], 'eachKindOnce');
  return transact(ctx, async (ctx) => {
    const { before, limits } = await lockPreferences(ctx);
    for (const [at, { kind, channels }] of preferences.entries()) insist(whyNotChannels(kind, channels, limits), ['input', 'preferences', `${at}`, 'channels']);
    return choose(ctx, before, wanted);
  });
}

/** No more mails of this kind; whatever else tells of it stays. */
export function stopMails(ctx: Context, kind: NoticeKind): Promise<{ id: string }> {
  return transact(ctx, async (ctx) => {
    const { before, limits } = await lockPreferences(ctx);
    const channels = (before.get(kind) ?? notificationChannels).filter((channel) => channel !== 'MAIL');
    const left = channels.length === 0 && limits.alwaysTold.includes(kind) ? (['IN_APP'] as const) : channels;
    insist(whyNotChannels(kind, left, limits));
    return choose(ctx, before, new Map([[kind, [...left]]]));
  });
}

type Preferences = ReadonlyMap<NoticeKind, NotificationChannel[]>;

function choose(ctx: Transaction, before: Preferences, wanted: Preferences): { id: string } {
  const was = Object.fromEntries([...wanted.keys()].map((kind) => [kind, before.get(kind) ?? [...notificationChannels]]));
  const chosen = Object.fromEntries(wanted);
  if (isDeepStrictEqual(was, chosen)) return { id: ctx.actor.id };
  ctx.defer({ name: 'save_notification_preferences', text: save, values: [ctx.tenant.id, ctx.actor.id, JSON.stringify(chosen)] });
  record(ctx, 'user.notifications_chosen', {
    audience: 'ADMINS',
    changes: [change('user', null, publicId('User', ctx.actor.id)), change('preferences', was, chosen)],
  });
  return { id: ctx.actor.id };
}

/** With the person, so that two changes at once come one after the other. */
const lock = `
  select f.kind, f.channels, d.always_told as "alwaysTold", d.not_by_mail as "notByMail"
  from (select p.tenant_id, p.id from principal p where p.tenant_id = $1 and p.id = $2 for no key update) p
  join tenant d on d.tenant_id = $1
  left join notification_preference f on f.tenant_id = $1 and f.principal_id = $2`;

async function lockPreferences(ctx: Transaction): Promise<{ before: Preferences; limits: NotificationLimits }> {
  const [found] = await ctx.query({ name: 'lock_notification_preferences', text: lock, values: [ctx.tenant.id, ctx.actor.id] });
  const rows = (found?.rows ?? []) as ({ kind: NoticeKind; channels: NotificationChannel[] } & NotificationLimits)[];
  const [{ alwaysTold, notByMail } = { alwaysTold: [], notByMail: [] }] = rows;
  return { before: new Map(rows.map(({ kind, channels }) => [kind, channels])), limits: { alwaysTold, notByMail } };
}

const save = `
  insert into notification_preference (tenant_id, principal_id, kind, channels)
  select p.tenant_id, p.id, c.key, array(select jsonb_array_elements_text(c.value)) from principal p cross join jsonb_each($3::jsonb) c where p.tenant_id = $1 and p.id = $2
  on conflict (tenant_id, principal_id, kind) do update set channels = excluded.channels`;
