import type { Calendar } from '../../calendars/time/calendar.ts';
import { dayMs, hourMs, minuteMs } from '../../calendars/time/local.ts';
import { nextOpening } from '../../calendars/time/open-time.ts';
import { durationOf } from '../duration.ts';
import type { SeedStep } from '../tenant-seed.ts';
import type { PlannedTicket } from './planned-ticket.ts';
import { texts } from './texts.ts';

type Act = SeedStep extends infer Step ? (Step extends { after: string } ? Omit<Step, 'after'> : never) : never;

/** What happens to a ticket until it is closed, or stays open. Nothing but urgent work is done at night. */
export function storyOf(planned: PlannedTicket): SeedStep[] {
  const story = new Story(planned.openedAt, ['critical', 'high'].includes(planned.severity) ? null : planned.hours);
  begin(story, planned);
  if (planned.askedAgain) story.add(story.at + 0.5 * hourMs, { by: planned.requester, askAgain: planned.askedAgain });
  if (planned.waiting && planned.random.happens(0.2)) askBack(story, planned, planned.waiting);
  if (planned.staysOpen) return story.steps;
  solve(story, planned, 1);
  if (planned.random.happens(0.07)) reopen(story, planned);
  finish(story, planned);
  return story.steps;
}

class Story {
  readonly steps: SeedStep[] = [];
  readonly #hours: Calendar | null;
  #at: number;

  constructor(openedAt: number, hours: Calendar | null) {
    this.#at = openedAt;
    this.#hours = hours;
  }

  get at(): number {
    return this.#at;
  }

  /** The work of an agent, at this instant or when the office opens again. */
  work(at: number, act: Act): void {
    this.add(this.#hours ? (nextOpening(this.#hours, at) ?? at) : at, act);
  }

  add(at: number, act: Act): void {
    const minutes = Math.max(1, Math.round((at - this.#at) / minuteMs));
    this.#at += minutes * minuteMs;
    this.steps.push({ ...act, after: durationOf(minutes) });
  }
}

/** Most are answered in time. */
function begin(story: Story, { random, openedAt, responseMs, agent, colleague, moveTo, begun, isBegunByAssignment, escalates }: PlannedTicket): void {
  const late = random.happens(0.08);
  const within = late ? responseMs * random.between(1.1, 2) : Math.min(responseMs, 3 * hourMs) * random.between(0.05, 0.8);
  if (moveTo) story.work(openedAt + within * 0.3, { by: colleague, move: moveTo });
  story.work(openedAt + within * 0.6, { by: agent, assign: agent });
  if (!isBegunByAssignment && (escalates || random.happens(0.35))) story.work(story.at, { by: agent, status: begun });
  story.work(openedAt + within, { by: agent, reply: random.oneOf(texts.answers) });
  if (!escalates) return;
  story.work(story.at + random.between(0.2, 1) * hourMs, { by: agent, escalate: random.oneOf(texts.escalations) });
  story.work(story.at + random.between(0.1, 1) * hourMs, { by: escalates, assign: escalates });
  story.add(story.at, { by: escalates, status: begun });
}

function askBack(story: Story, { random, requester, worker }: PlannedTicket, waiting: string): void {
  story.work(story.at + random.between(0.1, 1) * hourMs, { by: worker, reply: random.oneOf(texts.questions) });
  story.add(story.at, { by: worker, status: waiting });
  story.add(story.at + random.between(0.3, 20) * hourMs, { by: requester, reply: random.oneOf(texts.details) });
}

function solve(story: Story, planned: PlannedTicket, part: number): void {
  const { random, openedAt, resolutionMs, worker, solved, qualification } = planned;
  const late = random.happens(0.1);
  const within = late ? Math.min(resolutionMs * random.between(1.1, 1.6), 9 * dayMs) : Math.min(resolutionMs, 3 * dayMs) * random.between(0.08, 0.75);
  const at = Math.max(openedAt + within * part, story.at + 10 * minuteMs);
  if (random.happens(0.2)) story.work(story.at + (at - story.at) / 2, { by: worker, note: random.oneOf(texts.notes) });
  if (random.happens(0.3)) story.work(at - 5 * minuteMs, { by: worker, reply: random.oneOf(texts.solutions) });
  if (qualification) story.work(at - minuteMs, { by: worker, qualify: qualification });
  story.work(at, { by: worker, resolve: solved });
}

function reopen(story: Story, planned: PlannedTicket): void {
  story.add(story.at + planned.random.between(1, 15) * hourMs, { by: planned.requester, reopen: planned.begun });
  story.add(story.at, { by: planned.requester, reply: planned.random.oneOf(texts.doubts) });
  story.work(story.at + planned.random.between(0.5, 4) * hourMs, { by: planned.worker, reply: planned.random.oneOf(texts.solutions) });
  story.work(story.at + planned.random.between(0.2, 3) * hourMs, { by: planned.worker, resolve: planned.solved });
}

const scores = [5, 5, 5, 5, 4, 4, 4, 3, 2, 1];

/** Where the clock closes, nobody does. */
function finish(story: Story, { random, requester, closer, hasSurvey }: PlannedTicket): void {
  if (hasSurvey && random.happens(0.55)) story.add(story.at + random.between(0.2, 24) * hourMs, { by: requester, score: random.oneOf(scores) });
  if (closer) story.add(story.at + random.between(1, 60) * hourMs, { by: closer, close: true });
}
