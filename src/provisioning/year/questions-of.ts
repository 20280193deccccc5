import type { Calendar } from '../../calendars/time/calendar.ts';
import { dayMs, minuteMs } from '../../calendars/time/local.ts';
import { durationOf } from '../duration.ts';
import type { SeedQuestion, TenantSeed } from '../tenant-seed.ts';
import { openingTimes } from './opening-times.ts';
import { Random } from './random.ts';
import type { Topic } from './topic.ts';

/** A few in each month. */
const count = 36;

/** What people asked for in a year and opened no ticket: most were helped by an article, and some by nothing. */
export function questionsOf(tenant: TenantSeed, topics: readonly Topic[], hours: Calendar, now: number): SeedQuestion[] {
  const times = openingTimes(new Random(`${tenant.slug} questions`), hours, { from: now - 365 * dayMs, until: now, count });
  const articles = tenant.articles.filter(({ state, audience, organizations, entitlements }) => {
    return state === 'PUBLISHED' && audience !== 'AGENTS' && !organizations && !entitlements;
  });
  const people = tenant.people.filter(({ role }) => role === 'REQUESTER');
  return times.map((at, index) => {
    const random = new Random(`${tenant.slug} question ${index}`);
    const article = random.happens(0.65) ? random.oneOf(articles).title : null;
    const { subject, about } = random.oneOf(topics);
    const minutesAgo = Math.max(1, Math.round((now - at) / minuteMs));
    return {
      by: random.oneOf(people).key,
      subject: article ?? subject.replace('{}', random.oneOf(about)),
      channel: random.oneOf(['PORTAL', 'PORTAL', 'PORTAL', 'CHAT', 'PHONE', 'EMAIL'] as const),
      askedAgo: durationOf(minutesAgo),
      article,
    };
  });
}
