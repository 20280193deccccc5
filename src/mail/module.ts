import type { Module } from '../core/module.ts';
import { DeliveryResolver } from './delivery.resolver.ts';
import { DeliveryShape } from './delivery.shape.ts';
import { events } from './events.ts';
import { closeMailer } from './outgoing/mailer.ts';
import { purgeDeliveries } from './outgoing/purge-deliveries.ts';
import { sendDeliveries } from './outgoing/send-deliveries.ts';
import { refusals } from './refusals.ts';

const ids = { Delivery: 'dlv' } as const;

declare module '../core/registry.ts' {
  interface IdPrefixes extends Readonly<typeof ids> {}
}

export const mail: Module = {
  name: 'mail',
  ids,
  events,
  refusals,
  nodes: { Delivery: DeliveryShape },
  resolvers: [DeliveryResolver],
  tasks: [
    { pauseMs: 1_000, run: sendDeliveries, end: closeMailer },
    { pauseMs: 3_600_000, run: purgeDeliveries },
  ],
};
