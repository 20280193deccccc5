import type { WrittenConfiguration } from '../../src/configuration/document.ts';

/** A ticket that waits is reminded after two hours and closed after a day. */
export const dueTimersDocument = {
  statuses: [
    { key: 'new', label: 'Nuevo', category: 'NEW' },
    {
      ...{ key: 'pending', label: 'Esperando', category: 'PENDING', clocks: { TOTAL_RESOLUTION: 'RUN' } },
      timers: [
        { key: 'remind', after: 'PT2H', remind: true },
        { key: 'close', after: 'PT24H', moveTo: 'closed' },
      ],
    },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
  ],
  transitions: [
    { from: 'new', to: 'pending', by: ['AGENT'] },
    { from: 'pending', to: 'closed', by: ['SYSTEM'] },
  ],
} satisfies Pick<WrittenConfiguration, 'statuses' | 'transitions'>;
