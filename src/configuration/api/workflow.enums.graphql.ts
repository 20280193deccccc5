import { registerEnumType } from 'type-graphql';
import type { Mode } from '../../sla/clocks/clock.ts';
import type { Participant } from '../../workflows/workflow.ts';

type Same<Name extends string> = { [One in Name]: One };

export const TransitionPartEnum: Same<Participant> = {
  CREATOR: 'CREATOR',
  REQUESTER: 'REQUESTER',
  ASSIGNEE: 'ASSIGNEE',
  AGENT: 'AGENT',
  ADMIN: 'ADMIN',
  SYSTEM: 'SYSTEM',
};
registerEnumType(TransitionPartEnum, {
  name: 'TransitionPart',
  description: 'The part of somebody in a ticket, which decides what transitions they can make. Only the creator and the system can close a ticket.',
  valuesConfig: {
    CREATOR: { description: 'The creator of the ticket.' },
    REQUESTER: { description: 'The person for whom the ticket was opened.' },
    ASSIGNEE: { description: 'The person who works on the ticket.' },
    AGENT: { description: 'Any agent who can see the ticket.' },
    ADMIN: { description: 'Any admin of the desk.' },
    SYSTEM: { description: 'The system itself, through timers and published releases.' },
  },
});

export const ClockModeEnum: Same<Mode> = { RUN: 'RUN', PAUSE: 'PAUSE', STOP: 'STOP' };
registerEnumType(ClockModeEnum, {
  name: 'ClockMode',
  description: 'What a status does to an SLA clock. A resolved or closed status stops every clock, whatever is set here.',
  valuesConfig: {
    RUN: { description: 'The clock runs in this status.' },
    PAUSE: { description: 'The clock is paused in this status, and its deadline is null.' },
    STOP: { description: 'The clock ends in this status.' },
  },
});

export const TimerSinceEnum = { ENTERED: 'ENTERED', REPLY: 'REPLY' } as const;
registerEnumType(TimerSinceEnum, {
  name: 'TimerSince',
  description: 'The moment from which a timer counts.',
  valuesConfig: {
    ENTERED: { description: 'Since the ticket entered the status.' },
    REPLY: { description: 'Since support last replied in the status. Another reply restarts the timer.' },
  },
});

export const EffectKindEnum = { QUALIFY: 'QUALIFY', ASSIGN: 'ASSIGN', NOTIFY: 'NOTIFY' } as const;
registerEnumType(EffectKindEnum, {
  name: 'EffectKind',
  description: 'What kind of effect a transition has besides the new status.',
  valuesConfig: {
    QUALIFY: { description: 'Sets the qualification of the ticket, or removes it.' },
    ASSIGN: { description: 'Assigns the ticket to somebody, or returns it to its queue.' },
    NOTIFY: { description: 'Notifies somebody of the ticket.' },
  },
});

export const AssignToEnum = { ACTOR: 'ACTOR', NOBODY: 'NOBODY' } as const;
registerEnumType(AssignToEnum, {
  name: 'AssignTo',
  description: 'Who receives the ticket by a transition.',
  valuesConfig: { ACTOR: { description: 'The person who makes the transition.' }, NOBODY: { description: 'Nobody: the ticket returns to its queue.' } },
});

export const NotifyWhomEnum = { REQUESTER: 'REQUESTER', ASSIGNEE: 'ASSIGNEE', QUEUE: 'QUEUE' } as const;
registerEnumType(NotifyWhomEnum, {
  name: 'NotifyWhom',
  description: 'Who is notified by a transition.',
  valuesConfig: {
    REQUESTER: { description: 'The person for whom the ticket was opened.' },
    ASSIGNEE: { description: 'The person who works on the ticket.' },
    QUEUE: { description: "The members of the ticket's queue." },
  },
});
