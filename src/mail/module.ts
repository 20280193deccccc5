import type { Module } from '../core/module.ts';
import { DeliveryResolver } from './delivery.resolver.ts';
import { DeliveryShape } from './delivery.shape.ts';
import { events } from './events.ts';
import { events as incomingEvents } from './incoming/events.ts';
import { IncomingMailResolver } from './incoming/incoming-mail.resolver.ts';
import { IncomingMailShape } from './incoming/incoming-mail.shape.ts';
import { processMails } from './incoming/process-mails.ts';
import { purgeMails } from './incoming/purge-mails.ts';
import { refusals as incomingRefusals } from './incoming/refusals.ts';
import { closeMailer } from './outgoing/mailer.ts';
import { purgeDeliveries } from './outgoing/purge-deliveries.ts';
import { sendDeliveries } from './outgoing/send-deliveries.ts';
import { refusals } from './refusals.ts';

const ids = { Delivery: 'dlv', IncomingMail: 'iml' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const mail: Module = {
  name: 'mail',
  ids,
  events: { ...events, ...incomingEvents },
  refusals: { ...refusals, ...incomingRefusals },
  nodes: { Delivery: DeliveryShape, IncomingMail: IncomingMailShape },
  resolvers: [DeliveryResolver, IncomingMailResolver],
  tasks: [
    { pauseMs: 1_000, run: sendDeliveries, end: closeMailer },
    { pauseMs: 3_600_000, run: purgeDeliveries },
    { pauseMs: 1_000, run: processMails },
    { pauseMs: 3_600_000, run: purgeMails },
  ],
};
