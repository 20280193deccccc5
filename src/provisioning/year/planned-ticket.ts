import type { Calendar } from '../../calendars/time/calendar.ts';
import type { Random } from './random.ts';

/** What is drawn of a ticket before its story; people, statuses and queues by key, times in milliseconds. */
export interface PlannedTicket {
  random: Random;
  hours: Calendar;
  openedAt: number;
  severity: string;
  responseMs: number;
  resolutionMs: number;
  requester: string;
  /** What the requester asks for again while it is open; `null` for nothing. */
  askedAgain: string | null;
  /** Who takes it. */
  agent: string;
  /** Who moves it to the queue `moveTo`, if that is not null. */
  colleague: string;
  moveTo: string | null;
  /** To whom it is escalated. */
  escalates: string | null;
  /** Who solves it. */
  worker: string;
  begun: string;
  isBegunByAssignment: boolean;
  waiting: string | null;
  solved: string;
  qualification: string | null;
  hasSurvey: boolean;
  staysOpen: boolean;
  closer: string | null;
}
