import type { Module } from '../core/module.ts';
import { events } from './incoming/events.ts';
import { IncomingMailResolver } from './incoming/incoming-mail.resolver.ts';
import { IncomingMailShape } from './incoming/incoming-mail.shape.ts';
import { processMails } from './incoming/process-mails.ts';
import { purgeMails } from './incoming/purge-mails.ts';
import { refusals } from './incoming/refusals.ts';

const ids = { IncomingMail: 'iml' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const mail: Module = {
  name: 'mail',
  ids,
  events,
  refusals,
  nodes: { IncomingMail: IncomingMailShape },
  resolvers: [IncomingMailResolver],
  tasks: [
    { pauseMs: 1_000, run: processMails },
    { pauseMs: 3_600_000, run: purgeMails },
  ],
};
