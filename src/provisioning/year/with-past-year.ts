import type { Calendar } from '../../calendars/time/calendar.ts';
import { dayMs, hourMs, minuteMs } from '../../calendars/time/local.ts';
import { durationOf, secondsIn } from '../duration.ts';
import { unknown } from '../provision-people.ts';
import type { SeedTicket, TenantSeed } from '../tenant-seed.ts';
import { officeHours, openingTimes } from './opening-times.ts';
import type { PlannedTicket } from './planned-ticket.ts';
import { questionsOf } from './questions-of.ts';
import { Random } from './random.ts';
import { storyOf } from './story-of.ts';
import type { Topic } from './topic.ts';

/** So many that every month has some; the number is always the same, so that the codes of the stories after them are, too. */
const count = 75;
const stayOpen: ReadonlySet<number> = new Set([71, 73]);

/** The desk with tickets of the year before its own stories, which are the same whenever it is seeded, but for their dates. */
export function withPastYear(tenant: TenantSeed, topics: readonly Topic[], now: number): TenantSeed {
  const hours = officeHours(tenant.document);
  const oldestStory = Math.max(...tenant.tickets.map(({ openedAgo }) => secondsIn(openedAgo) * 1000));
  const times = openingTimes(new Random(tenant.slug), hours, { from: now - 365 * dayMs, until: now - oldestStory - hourMs, count });
  const tickets = times.map((openedAt, index) => ticketOf({ tenant, topics, random: new Random(`${tenant.slug} ${index}`), hours, now }, openedAt, index));
  const questions = questionsOf(tenant, topics, hours, now);
  return { ...tenant, ageInDays: 400, questions, tickets: [...tickets, ...tenant.tickets] };
}

interface Desk {
  tenant: TenantSeed;
  topics: readonly Topic[];
  random: Random;
  hours: Calendar;
  now: number;
}

/** Everything but its time is drawn by its number. */
function ticketOf(desk: Desk, openedAt: number, index: number): SeedTicket {
  const { random, now } = desk;
  const { queue, category, nature, subject, description, about } = random.oneOf(desk.topics);
  const planned = plan(desk, openedAt, queue, index);
  const thing = random.oneOf(about);
  const channel = random.oneOf(['PORTAL', 'PORTAL', 'EMAIL', 'EMAIL', 'CHAT', 'PHONE'] as const);
  const asking = new Random(`${desk.tenant.slug} ${index} asks`);
  const asked = subject.replace('{}', thing);
  const minutesAgo = Math.round((now - openedAt) / minuteMs);
  const levels = levelsOf[planned.severity as keyof typeof levelsOf] ?? levelsOf.medium;
  return {
    ...{ by: planned.requester, subject: asked, description: description.replace('{}', thing) },
    ...(channel !== 'EMAIL' && asking.happens(0.5) ? { isAskedFirst: true } : {}),
    ...{ severity: planned.severity, category, nature, channel, ...levels },
    queue: planned.moveTo ? firstQueueOf(desk, queue) : queue,
    openedAgo: durationOf(minutesAgo),
    story: storyOf({ ...planned, askedAgain: asking.happens(0.1) ? asked : null }),
  };
}

const levelsOf = {
  critical: { impact: 'HIGH', urgency: 'HIGH' },
  high: { impact: 'HIGH', urgency: 'MEDIUM' },
  medium: { impact: 'MEDIUM', urgency: 'MEDIUM' },
  low: { impact: 'LOW', urgency: 'LOW' },
} as const;

function plan(desk: Desk, openedAt: number, queue: string, index: number): Omit<PlannedTicket, 'askedAgain'> {
  const { tenant, random, hours } = desk;
  const { document } = tenant;
  const drawn = drawSeverity(random);
  const severity = document.severities?.find(({ key }) => key === drawn) ?? unknown('severity', drawn);
  const statusOf = (category: string) => document.statuses?.find((status) => status.category === category);
  const [begun, solved] = [statusOf('OPEN')?.key ?? unknown('status', 'OPEN'), statusOf('RESOLVED')];
  const row = document.queues?.find(({ key }) => key === queue);
  const moves = firstQueueOf(desk, queue) !== queue && row?.visibility !== 'MEMBERS' && random.happens(0.15);
  const requesters = tenant.people.filter(({ role }) => role === 'REQUESTER');
  const requester = requesters[index % requesters.length]?.key ?? unknown('person', 'requester');
  const agent = random.oneOf(membersOf(tenant, queue));
  const next = moves ? undefined : row?.escalatesTo;
  const escalates = next && random.happens(0.2) ? random.oneOf(membersOf(tenant, next)) : null;
  return {
    ...{ random, hours, openedAt, severity: severity.key, requester, agent, escalates, worker: escalates ?? agent, begun, staysOpen: stayOpen.has(index) },
    responseMs: secondsIn(String(severity.responseTime ?? 'PT4H')) * 1000,
    resolutionMs: secondsIn(String(severity.targetTime ?? 'P2D')) * 1000,
    colleague: random.oneOf(membersOf(tenant, firstQueueOf(desk, queue))),
    moveTo: moves ? queue : null,
    isBegunByAssignment: statusOf('NEW')?.onAssign !== undefined,
    waiting: statusOf('PENDING')?.key ?? null,
    solved: solved?.key ?? unknown('status', 'RESOLVED'),
    qualification: document.qualifications ? random.oneOf(document.qualifications.slice(1)).key : null,
    hasSurvey: solved?.survey === true,
    closer: document.desk.closurePolicy === 'CREATOR' ? requester : null,
  };
}

function drawSeverity(random: Random): string {
  return random.oneOf(['critical', 'high', 'high', 'medium', 'medium', 'medium', 'medium', 'medium', 'low', 'low', 'low']);
}

/** Where tickets come in that belong elsewhere. */
function firstQueueOf({ tenant, topics }: Desk, otherwise: string): string {
  const queues = tenant.document.queues ?? [];
  return queues.find(({ key, visibility }) => visibility !== 'MEMBERS' && topics.some(({ queue }) => queue === key))?.key ?? otherwise;
}

function membersOf({ document, people, slug }: TenantSeed, queue: string): string[] {
  const addresses = document.queues?.find(({ key }) => key === queue)?.members ?? [];
  return people.filter(({ key, role, email = `${key}@${slug}.example` }) => role === 'AGENT' && addresses.includes(email)).map(({ key }) => key);
}
