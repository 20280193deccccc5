import { registerEnumType } from 'type-graphql';
import type { Mode } from '../../sla/clocks/clock.ts';
import type { Participant } from '../../workflows/workflow.ts';

type EnumOf<Name extends string> = { [One in Name]: One };

export const TransitionPartEnum: EnumOf<Participant> = {
  CREATOR: 'CREATOR',
  REQUESTER: 'REQUESTER',
  ASSIGNEE: 'ASSIGNEE',
  AGENT: 'AGENT',
  ADMIN: 'ADMIN',
  SYSTEM: 'SYSTEM',
};
registerEnumType(TransitionPartEnum, {
  name: 'TransitionPart',
  description: 'The part somebody has in a ticket. To a closed status only the creator and the clock have a step.',
  valuesConfig: {
    CREATOR: { description: 'Whoever opened it.' },
    REQUESTER: { description: 'Whom it is for.' },
    ASSIGNEE: { description: 'Who works on it.' },
    AGENT: { description: 'Any agent who sees it.' },
    ADMIN: { description: 'Any admin.' },
    SYSTEM: { description: 'The clock of the desk: timers, and releases that are published.' },
  },
});

export const ClockModeEnum: EnumOf<Mode> = { RUN: 'RUN', PAUSE: 'PAUSE', STOP: 'STOP' };
registerEnumType(ClockModeEnum, {
  name: 'ClockMode',
  description: 'What a status does to a clock. What is resolved or closed stops every clock, whatever is said here.',
  valuesConfig: {
    RUN: { description: 'It runs.' },
    PAUSE: { description: 'It stands, and its deadline is null meanwhile.' },
    STOP: { description: 'It ends.' },
  },
});

export const TimerSinceEnum = { ENTERED: 'ENTERED', REPLY: 'REPLY' } as const;
registerEnumType(TimerSinceEnum, {
  name: 'TimerSince',
  description: 'From when on a timer counts.',
  valuesConfig: {
    ENTERED: { description: 'Since the status was entered.' },
    REPLY: { description: 'Since support last wrote there; a new answer begins it again.' },
  },
});

export const EffectKindEnum = { QUALIFY: 'QUALIFY', ASSIGN: 'ASSIGN', NOTIFY: 'NOTIFY' } as const;
registerEnumType(EffectKindEnum, {
  name: 'EffectKind',
  description: 'What a step does beside.',
  valuesConfig: {
    QUALIFY: { description: 'Sets the qualification, or takes it back.' },
    ASSIGN: { description: 'Gives the ticket to somebody, or back to its queue.' },
    NOTIFY: { description: 'Tells somebody.' },
  },
});

export const AssignToEnum = { ACTOR: 'ACTOR', NOBODY: 'NOBODY' } as const;
registerEnumType(AssignToEnum, {
  name: 'AssignTo',
  description: 'To whom a step gives the ticket.',
  valuesConfig: { ACTOR: { description: 'To whoever takes the step.' }, NOBODY: { description: 'Back to its queue.' } },
});

export const NotifyWhomEnum = { REQUESTER: 'REQUESTER', ASSIGNEE: 'ASSIGNEE', QUEUE: 'QUEUE' } as const;
registerEnumType(NotifyWhomEnum, {
  name: 'NotifyWhom',
  description: 'Whom a step tells.',
  valuesConfig: {
    REQUESTER: { description: 'Whom the ticket is for.' },
    ASSIGNEE: { description: 'Who works on it.' },
    QUEUE: { description: 'The members of its queue.' },
  },
});
