import { addNote } from '../conversations/add-note.ts';
import { replyToTicketIn } from '../conversations/reply-to-ticket.ts';
import { type Context, contextAt } from '../core/context.ts';
import { publicId } from '../core/ids.ts';
import { transact } from '../core/transact.ts';
import { Queue } from '../queues/queue.ts';
import { createRelease } from '../releases/create-release.ts';
import { Release } from '../releases/release.ts';
import { waitForRelease } from '../releases/wait-for-release.ts';
import { answerSurvey } from '../surveys/answer-survey.ts';
import { assignTicket } from '../tickets/assign-ticket.ts';
import { changeTicketSeverity } from '../tickets/change-ticket-severity.ts';
import { changeTicketStatus } from '../tickets/change-ticket-status.ts';
import { closeTicket } from '../tickets/close-ticket.ts';
import { escalateTicket } from '../tickets/escalate-ticket.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { openTicket } from '../tickets/open-ticket.ts';
import { qualifyTicket } from '../tickets/qualify-ticket.ts';
import { reopenTicket } from '../tickets/reopen-ticket.ts';
import { resolveTicket } from '../tickets/resolve-ticket.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { processDueTickets } from '../tickets/timers/process-due-tickets.ts';
import { DueTimes } from './due-times.ts';
import { secondsIn } from './duration.ts';
import { asksAgain, asksFirst, playQuestion } from './play-questions.ts';
import { type ProvisionedTenant, unknown } from './provision-people.ts';
import type { SeedQuestion, SeedStep, SeedTicket, TenantSeed } from './tenant-seed.ts';

interface Moment {
  at: Date;
  as: (key: string) => Context;
  queueId: (key: string) => string;
}

/** Plays the stories, and what people asked besides, through the verbs of the API, each step at its own time, and processes due tickets in between, so that the feed is in chronological order. */
export async function playTickets({ as }: ProvisionedTenant, tenant: TenantSeed): Promise<void> {
  const system = as.system ?? unknown('person', 'system');
  const now = Date.now();
  const queueId = await queueIds(system);
  const moment = (at: Date): Moment => ({ at, queueId, as: (key) => contextAt(as[key] ?? unknown('person', key), at) });
  const stories = tenant.tickets.flatMap((ticket) => scenesOf(ticket, now));
  const scenes = [...stories, ...(tenant.questions ?? []).map((question) => sceneOf(question, now))].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
  const due = new DueTimes(system);
  for (const { at, play } of scenes) {
    await processAllDue(system, due, at);
    due.noteAnswer(await play(moment(at)));
  }
  await processAllDue(system, due, new Date(now));
}

async function processAllDue(system: Context, due: DueTimes, until: Date): Promise<void> {
  while (await due.isAnyBy(until)) {
    await processDueTickets(contextAt(system, until), until);
    due.forget();
  }
}

async function queueIds(system: Context): Promise<Moment['queueId']> {
  const queues = await transact(system, ({ em }) => em.find(Queue, {}));
  return (key) => publicId('Queue', queues.find((queue) => queue.key === key)?.id ?? unknown('queue', key));
}

interface Scene {
  at: Date;
  play(moment: Moment): Promise<object>;
}

/** The opening of a ticket, and the steps after it. */
function scenesOf({ by, for: requester, story, openedAgo, isAskedFirst, ...input }: SeedTicket, now: number): Scene[] {
  let at = now - secondsIn(openedAgo) * 1000;
  let ticketId = '';
  const opening = async ({ as }: Moment) => {
    const requesterId = requester ? publicId('User', as(requester).actor.id) : null;
    const suggestionId = isAskedFirst ? await asksFirst(as(by), input) : null;
    const ticket = await openTicket(as(by), { ...input, requesterId, suggestionId });
    ticketId = publicId('Ticket', ticket.id);
    return ticket;
  };
  const steps = story.map((step): Scene => {
    at += secondsIn(step.after) * 1000;
    return { at: new Date(at), play: (moment) => playStep(moment, ticketId, step).catch((cause: Error) => failStory(input.subject, step, cause)) };
  });
  return [{ at: new Date(now - secondsIn(openedAgo) * 1000), play: opening }, ...steps];
}

function sceneOf(question: SeedQuestion, now: number): Scene {
  return { at: new Date(now - secondsIn(question.askedAgo) * 1000), play: ({ as }) => playQuestion(as(question.by), question) };
}

function failStory(subject: string, step: SeedStep, cause: Error): never {
  throw new Error(`The story of «${subject}» stops at ${JSON.stringify(step)}: ${cause.message}`, { cause });
}

function playStep({ as, queueId }: Moment, ticketId: string, step: SeedStep): Promise<object> {
  const ctx = as(step.by);
  if ('reply' in step) return reply(ctx, { ticketId, body: step.reply });
  if ('note' in step) return addNote(ctx, { ticketId, body: step.note });
  if ('assign' in step) return assignTicket(ctx, { ticketId, assigneeId: step.assign && publicId('User', as(step.assign).actor.id) });
  if ('move' in step) return moveTicket(ctx, { ticketId, queueId: queueId(step.move) });
  if ('status' in step) return changeTicketStatus(ctx, { ticketId, status: step.status });
  if ('escalate' in step) return escalateTicket(ctx, { ticketId, reason: step.escalate });
  if ('waitFor' in step) return waitFor(ctx, ticketId, step.waitFor);
  if ('resolve' in step) return resolveTicket(ctx, { ticketId, status: step.resolve });
  if ('reopen' in step) return reopenTicket(ctx, { ticketId, status: step.reopen });
  if ('qualify' in step) return qualifyTicket(ctx, { ticketId, qualification: step.qualify });
  if ('askAgain' in step) return asksAgain(ctx, ticketId, step.askAgain);
  if ('score' in step) return answerSurvey(ctx, { ticketId, score: step.score });
  if ('severity' in step) return changeTicketSeverity(ctx, { ticketId, severity: step.severity });
  return closeTicket(ctx, { ticketId });
}

/** Answers with the ticket. */
function reply(ctx: Context, input: { ticketId: string; body: string }): Promise<Ticket> {
  return transact(ctx, async (ctx) => {
    let replied: Ticket | undefined;
    await replyToTicketIn(ctx, input, async ({ ticket }) => {
      replied = ticket;
    });
    return replied ?? unknown('ticket', input.ticketId);
  });
}

async function waitFor(ctx: Context, ticketId: string, name: string): Promise<object> {
  const known = await transact(ctx, async ({ em }) => ({ release: await em.findOne(Release, { name }) }));
  const { id } = known.release ?? (await createRelease(ctx, { name }));
  return waitForRelease(ctx, { ticketId, releaseId: publicId('Release', id) });
}
