import { Client } from 'pg';
import { inject } from 'vitest';
import { issueApiKey } from '../../src/access/keys/issue-api-key.ts';
import type { Permission } from '../../src/core/actor.ts';
import type { Context } from '../../src/core/context.ts';
import { publicId } from '../../src/core/ids.ts';
import { aTenant } from '../support/a-tenant.ts';
import { theServices } from '../support/app.ts';
import { askAs } from '../support/client.ts';
import { ownRole } from '../support/every-role.ts';
import { loadRows, type Rows } from '../support/naive/rows.ts';
import { fillTenant } from './fill-tenant.ts';

/** Somebody who asks: by what credential, in which language. */
export interface Asker {
  name: string;
  id: string;
  token: string;
  language: 'es' | 'en' | 'pt';
}

export interface BusyTenant {
  rows: Rows;
  askers: Asker[];
  now: Date;
}

const keys: Record<string, Permission[]> = {
  'key that only reads tickets': ['ticket:read'],
  'key of Acme': ['ticket:read', 'article:read'],
  'key that sees all and notes': ['ticket:read', 'ticket:read_all', 'note:read'],
  'key that reads people': ['people:read'],
  'key that writes articles': ['article:write', 'article:publish'],
  'key of an admin': ['ticket:read', 'tenant:admin', 'article:read'],
};

/** Sixty tickets in every state, at a time that stands still. */
export async function aBusyTenant(): Promise<BusyTenant> {
  const now = new Date();
  theServices().now = () => now;
  const tenant = await aTenant(changes);
  const { ctx } = tenant.sofia;
  const people = Object.values(tenant.people).map(({ key, token, ctx }) => ({ name: key, token, id: ctx.actor.id }));
  const acme = await organizationOf(tenant.ana.ctx);
  const issued = await Promise.all(Object.entries(keys).map(([name, permissions]) => aKey(ctx, name, permissions, acme)));
  await asSuperuser((client) => fillTenant(client, ctx.tenant.id, now));
  const askers = [...people, ...issued].map((one, index) => ({ ...one, language: (['es', 'en', 'pt'] as const)[index % 3] ?? 'es' }));
  for (const asker of askers) await askAs(asker, '{ viewer { permissions } }');
  return { rows: await loadRows(inject('urls').superuser, ctx.tenant.id), askers, now };
}

async function aKey(ctx: Context, name: string, permissions: Permission[], acme: string): Promise<Omit<Asker, 'language'>> {
  const { id, secret } = await issueApiKey(ctx, { name, permissions, organizationId: name.includes('Acme') ? publicId('Organization', acme) : null });
  return { name, id, token: secret };
}

async function organizationOf({ actor }: Context): Promise<string> {
  if (!actor.organizationId) throw new Error(`${actor.name} belongs to no organization.`);
  return actor.organizationId;
}

async function asSuperuser(work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: inject('urls').superuser });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

const changes: Parameters<typeof aTenant>[0] = {
  statuses: [
    { key: 'new', label: 'Nuevo', category: 'NEW' },
    { key: 'in_progress', label: 'En progreso', category: 'OPEN' },
    {
      ...{ key: 'pending', label: { es: 'Esperando', pt: 'Esperando resposta' }, category: 'PENDING', onReply: 'in_progress', survey: true, review: true },
      timers: [
        { key: 'remind', after: 'P2D', since: 'REPLY', calendar: 'office', remind: 'hello' },
        { key: 'again', after: 'P4D', remind: true },
      ],
    },
    { key: 'on_hold', label: 'En espera', category: 'ON_HOLD' },
    { key: 'resolved', label: 'Resuelto', category: 'RESOLVED', survey: true, review: true },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
    { key: 'rejected', label: 'Rechazado', category: 'CLOSED', survey: true },
  ],
  transitions: [
    { from: ['new', 'pending', 'on_hold'], to: 'in_progress', by: ['AGENT'] },
    { from: ['new', 'in_progress'], to: 'pending', by: ['AGENT', 'REQUESTER'] },
    {
      ...{ from: 'in_progress', to: 'on_hold', by: ['ASSIGNEE'], requires: ['workaround', 'category'] },
      effects: [{ qualify: null, natures: ['ALERT'] }, { qualify: 'unclear' }, { assign: 'NOBODY' }, { notify: 'QUEUE' }],
    },
    { from: ['in_progress', 'pending'], to: 'resolved', by: ['ASSIGNEE', 'ADMIN'] },
    { from: 'resolved', to: 'in_progress', by: ['CREATOR', 'REQUESTER', 'AGENT'] },
    { from: 'resolved', to: 'closed', by: ['CREATOR'], requires: ['category'] },
    { from: 'resolved', to: 'rejected', by: ['CREATOR', 'SYSTEM'] },
  ],
  calendars: [
    {
      ...{ key: 'office', label: { es: 'Oficina', en: 'Office' }, timeZone: 'Europe/Madrid' },
      weekly: { mon: ['09:00-14:00', '15:00-24:00'], tue: ['00:00-24:00'], thu: ['20:00-05:00'] },
    },
    { key: 'brazil', label: 'Brasil', timeZone: 'America/Sao_Paulo', weekly: { tue: ['08:00-17:00'] }, overrides: [{ from: '2026-09-07', hours: [] }] },
  ],
  policies: [
    {
      ...{ key: 'standard', label: { es: 'Estándar', en: 'Standard' } },
      targets: [
        { metric: 'FIRST_RESPONSE', within: 'PT1H', calendar: 'office', warnings: ['80%', 'PT10M'] },
        { metric: 'TOTAL_RESOLUTION', severity: 'critical', category: 'failure', entitlement: 'PRODUCTION', priority: 'URGENT', within: 'PT2H' },
      ],
    },
    { key: 'gold', label: 'Oro', targets: [] },
  ],
  qualifications: [
    { key: 'solved', label: { es: 'Solucionado', pt: 'Resolvido' } },
    { key: 'unclear', label: 'Sin información' },
    { key: 'undefined', label: 'Sin datos' },
  ],
  fields: [
    { key: 'device', label: 'Equipo', type: 'CHOICE', options: [{ key: 'laptop', label: { es: 'Portátil', en: 'Laptop' } }] },
    { key: 'cost', label: 'Coste', type: 'NUMBER', audience: 'AGENTS' },
    { key: 'status_1', label: 'Estado 1', type: 'TEXT' },
    { key: 'secret', label: 'Secreto', type: 'NUMBER', audience: 'AGENTS' },
  ],
  checklist: [
    { key: 'restarted', label: { es: '¿Reiniciado?', en: 'Restarted?' } },
    { key: 'cache', label: 'Caché vaciada' },
    { key: 'updated', label: 'Al día' },
  ],
  requestTypes: [
    {
      ...{ key: 'device', label: { es: 'Un equipo', en: 'A device' }, help: { es: 'Tarda.', pt: 'Demora.' }, queue: 'hardware', severity: 'low' },
      fields: [
        { field: 'device', required: true, help: 'El modelo.' },
        { field: 'status_1', shownWhen: { field: 'device', is: ['laptop'] } },
        { field: 'cost', requiredWhen: { field: 'device', is: ['laptop'] } },
      ],
      checklist: ['restarted', 'updated'],
    },
    { key: 'inner', label: 'Para agentes', audience: 'AGENTS', nature: 'CHANGE', category: 'failure' },
    { key: 'production', label: 'De producción', entitlementTypes: ['PRODUCTION'], needsEntitlement: true, queue: 'software' },
  ],
  templates: [{ key: 'hello', subject: 'Hola', body: 'Hola.' }],
  onOpening: [{ notify: 'REQUESTER', template: 'hello' }],
  alwaysTold: ['ANSWERED', 'NOTIFIED'],
  notByMail: ['ANSWERED', 'CHANGED'],
  severities: [
    { key: 'critical', label: 'Crítica', targetTime: 'PT4H', responseTime: 'PT1H30M' },
    { key: 'high', label: 'Alta', targetTime: 'PT12H' },
    { key: 'low', label: 'Baja', targetTime: 'PT52H' },
  ],
  categories: [
    { key: 'question', label: 'Pregunta' },
    { key: 'failure', label: 'Avería' },
    { key: 'printing', label: 'Impresión', parent: 'failure' },
  ],
  queues: [
    { key: 'software', label: 'Software', order: 'FIRST_IN', visibility: 'TENANT', members: ['marta'] },
    { key: 'hardware', label: 'Hardware', order: 'DUE_TIME', visibility: 'MEMBERS', members: ['diego'] },
    { key: 'payroll', label: 'Nóminas', order: 'PRIORITY', visibility: 'MEMBERS', members: [] },
  ],
  roles: [ownRole],
  people: [
    { key: 'ana', name: 'Ana Ruiz', role: 'REQUESTER', organization: 'acme', requesterKind: 'CUSTOMER' },
    { key: 'luis', name: 'Luis Vega', role: 'REQUESTER', organization: 'globex', followsOrganization: true, requesterKind: 'CHANNEL' },
    { key: 'nora', name: 'Ana Ruiz', role: 'REQUESTER', requesterKind: 'CONSULTANT' },
    { key: 'marta', name: 'Marta Sanz', role: 'AGENT' },
    { key: 'diego', name: 'Diego Mora', role: 'AGENT', organization: 'acme' },
    { key: 'sofia', name: 'Sofía León', role: 'ADMIN' },
    { key: 'alba', name: 'Alba Paz', role: 'ANALYST' },
    { key: 'vera', name: 'Vera Gil', role: 'second_line' },
  ],
  articles: [
    { title: 'La impresora no imprime', body: 'Apague la impresora y enciéndala.', state: 'PUBLISHED', author: 'marta' },
    { title: 'La red va lenta', body: 'Compruebe la red y la impresora de red.', state: 'PUBLISHED', author: 'diego' },
    { title: 'Contraseña de la VPN', body: 'La contraseña de la VPN caduca a los noventa días.', state: 'PUBLISHED', audience: 'AGENTS', author: 'marta' },
    { title: 'Impresora nueva', body: 'Aún por escribir.', state: 'DRAFT', author: 'sofia' },
    { title: 'La red antigua', body: 'Ya no hay red antigua.', state: 'ARCHIVED', author: 'sofia' },
    { title: 'La red de Acme', body: 'Solo para quienes tienen esa red.', state: 'PUBLISHED', organizations: ['acme'], category: 'failure', author: 'diego' },
    {
      title: 'La impresora de producción',
      body: 'La impresora con soporte.',
      state: 'PUBLISHED',
      entitlements: ['PRODUCTION'],
      category: 'printing',
      author: 'diego',
    },
    { title: 'Qué es la red', body: 'Para todo el mundo.', state: 'PUBLISHED', audience: 'PUBLIC', category: 'question', author: 'marta' },
    { title: 'La red nueva', body: 'Por revisar.', state: 'IN_REVIEW', audience: 'PUBLIC', author: 'marta' },
    { title: 'Red para agentes', body: 'Otro borrador.', state: 'DRAFT', audience: 'AGENTS', author: 'diego' },
  ],
};
