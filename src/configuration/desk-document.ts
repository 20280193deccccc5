import { z } from 'zod';
import { durationIn, msOf } from '../calendars/time/durations.ts';
import { noticeKinds } from '../core/event.ts';
import { key, locale, shortText, zone } from './document-values.ts';
import { durationText } from './duration-text.ts';
import { toldBy } from './schema-texts.ts';

const webAddress = z.url({ protocol: /^https?$/, hostname: /./, error: toldBy('webAddress') }).max(500);
const lengthOf = (text: string) => msOf(durationIn(text, false));
const affectedUsers = z.int().min(1).max(10_000_000);

/** What a transition, an opening or an answer brings about. */
export const effect = z.union([
  z.strictObject({ qualify: key.nullable(), natures: z.array(z.enum(['INCIDENT', 'REQUEST', 'CHANGE', 'ALERT'])).optional() }),
  z.strictObject({ assign: z.enum(['ACTOR', 'NOBODY']) }),
  z.strictObject({ notify: z.enum(['REQUESTER', 'ASSIGNEE', 'QUEUE']), template: key.optional() }),
]);

/** The settings of the desk. */
export const desk = z
  .strictObject({
    name: shortText,
    locale,
    timeZone: zone,
    closurePolicy: z.enum(['CREATOR', 'AUTOMATIC']),
    onBehalfCreator: z.enum(['REGISTRANT', 'REQUESTER']).default('REGISTRANT'),
    /** Of everybody whose role gives more than that of requesters, who can do nothing in a session in which they used none. */
    requiresSecondFactor: z.boolean().default(false),
    /** The ticket types in use (crm E7). */
    modules: z
      .array(z.enum(['CUSTOMER', 'INTERNAL']))
      .min(1)
      .default(['CUSTOMER', 'INTERNAL']),
    /** What happens to a request that no entitlement covers (platform O1). */
    withoutEntitlement: z.enum(['ACCEPT', 'REFUSE', 'FLAG', 'QUEUE']).default('ACCEPT'),
    uncoveredQueue: key.optional(),
    /** Who signs up without an invitation: nobody, addresses whose domain an organization lists, or also others, who wait for an admin (platform O15). */
    signUp: z.enum(['OFF', 'BY_DOMAIN', 'APPROVAL']).default('OFF'),
    /** Whether those who sign up see all tickets of the organization that they come to (platform O15). */
    signUpFollows: z.boolean().default(false),
    /** Whether people of an organization read how many of its tickets were created and resolved, and how many in time. */
    organizationReports: z.boolean().default(false),
    /** What becomes of a mail from an address of nobody: a notice once a day, a new requester, or one only where an organization lists the domain. */
    unknownSenders: z.enum(['REFUSE', 'CREATE', 'BY_DOMAIN']).default('REFUSE'),
    /** What becomes of an answer by somebody of the desk who is not on the ticket: a note among agents, or a reply of theirs, who watch it from then on. */
    answersOfOthers: z.enum(['NOTE', 'WATCH']).default('NOTE'),
    /** What becomes of an answer by mail to a closed ticket: a ticket that follows it up, or a notice that says how to open another one. */
    answersToClosed: z.enum(['FOLLOW_UP', 'REFUSE']).default('FOLLOW_UP'),
    /** Kinds of news that nobody switches off altogether, and those that go to nobody by mail; what is told by mail only is not among these. */
    alwaysTold: z.array(z.enum(noticeKinds)).max(10).default([]),
    notByMail: z
      .array(z.enum(noticeKinds).exclude(['NOTIFIED']))
      .max(10)
      .default([]),
    /** From how many affected users on the impact of a new ticket is more than LOW, and within which time before it is needed its urgency (clinic D11). */
    mediumImpactFrom: affectedUsers.optional(),
    highImpactFrom: affectedUsers.optional(),
    mediumUrgencyWithin: durationText.optional(),
    highUrgencyWithin: durationText.optional(),
    /** What requesters may set when they open a ticket; ALERT is the nature of that name and the channel MONITORING (servicedesk G1). */
    requestersSet: z.array(z.enum(['SEVERITY', 'PRIORITY', 'EFFORT', 'ALERT'])).default([]),
    /** The resolved status that a recovery moves the ticket of an alert to; without it a recovery is only recorded (servicedesk G1). */
    recovery: key.optional(),
    /** The resolved status of tickets that their creators withdraw; without it none is withdrawn. */
    withdrawal: key.optional(),
    /** The resolved status of what is refused at admission as no ticket; without it nothing is (clinic D10). */
    refusal: key.optional(),
    /** The status that escalation moves a ticket to (clinic D7). */
    escalation: key.optional(),
    /** The address of the pages that people use, to which the links in mails lead. */
    portal: webAddress.optional(),
    /** What else looks like a credential in a text: words that one follows, and what tokens begin with (platform O2). */
    secretWords: z.array(shortText).max(50).default([]),
    secretPrefixes: z
      .array(shortText.refine((text) => /^\S{3,}$/.test(text), toldBy('secretPrefix')))
      .max(50)
      .default([]),
    /** Effects of opening a ticket (servicedesk G4, platform O7). */
    onOpening: z.array(effect).max(10).optional(),
    /** Effects of a requester's reply (platform O10). */
    onAnswer: z.array(effect).max(10).optional(),
  })
  .refine(({ mediumImpactFrom: medium, highImpactFrom: high }) => medium === undefined || high === undefined || medium < high, {
    path: ['highImpactFrom'],
    error: toldBy('moreThanMediumImpact'),
  })
  .refine(({ mediumUrgencyWithin: medium, highUrgencyWithin: high }) => medium === undefined || high === undefined || lengthOf(high) < lengthOf(medium), {
    path: ['highUrgencyWithin'],
    error: toldBy('lessThanMediumUrgency'),
  });
