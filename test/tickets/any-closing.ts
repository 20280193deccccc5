import type { WrittenConfiguration } from '../../src/configuration/document.ts';

type Sections = Pick<WrittenConfiguration, 'statuses' | 'transitions'>;
type WrittenStatus = Sections['statuses'][number];

const statuses: WrittenStatus[] = [
  { key: 'new', label: 'Nuevo', category: 'NEW' },
  { key: 'in_progress', label: 'En progreso', category: 'OPEN' },
  { key: 'pending', label: 'Esperando', category: 'PENDING' },
  { key: 'resolved', label: 'Resuelto', category: 'RESOLVED' },
  { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
];
const transitions: Sections['transitions'] = [
  { from: ['new', 'pending'], to: 'in_progress', by: ['AGENT'] },
  { from: ['new', 'in_progress'], to: 'pending', by: ['AGENT'] },
  { from: ['in_progress', 'pending'], to: 'resolved', by: ['ASSIGNEE'] },
  { from: 'resolved', to: 'in_progress', by: ['CREATOR', 'REQUESTER', 'AGENT'] },
  { from: 'resolved', to: 'closed', by: ['CREATOR'] },
];

/** The usual workflow with another way to an end from some status: by the clock, a release, an answer, or somebody's hand; many cannot be saved. */
export function aClosingOfAnyKind(number: number): { from: string; document: Sections } {
  const from = ['new', 'in_progress', 'pending', 'resolved'][number % 4] ?? 'new';
  const { status = {}, step, more = [] }: Closing = kinds[Math.floor(number / 4) % kinds.length]?.(from) ?? {};
  const steps = step ? transitions.flatMap((one) => (one.to === step.to && [one.from].flat().includes(from) ? [] : [one])) : transitions;
  const written = statuses.map((one) => (one.key === from ? { ...one, ...status } : one));
  return { from, document: { statuses: [...written, ...more], transitions: step ? [...steps, { from, ...step }] : steps } };
}

interface Closing {
  status?: Partial<WrittenStatus>;
  step?: Omit<Sections['transitions'][number], 'from'>;
  more?: WrittenStatus[];
}

const byTheSystem = { to: 'closed', by: ['SYSTEM' as const, 'CREATOR' as const] };

const kinds: ((from: string) => Closing)[] = [
  () => ({ status: { timers: [{ key: 'close', after: 'PT1M', moveTo: 'closed' }] }, step: byTheSystem }),
  () => ({ status: { onRelease: 'closed' }, step: byTheSystem }),
  () => ({ status: { timers: [{ key: 'resolve', after: 'PT1M', moveTo: 'resolved' }] }, step: { to: 'resolved', by: ['SYSTEM', 'AGENT'] } }),
  () => ({ status: { onReply: 'closed' }, step: byTheSystem }),
  () => ({ status: { onAssign: 'closed' }, step: byTheSystem }),
  () => ({ step: { to: 'closed', by: ['CREATOR', 'AGENT', 'ADMIN', 'REQUESTER'] } }),
  () => ({ step: { to: 'rejected', by: ['ADMIN'] }, more: [{ key: 'rejected', label: 'Rechazado', category: 'CLOSED' }] }),
  (from) => ({ status: { category: from === 'pending' ? 'RESOLVED' : 'CLOSED' } }),
];
