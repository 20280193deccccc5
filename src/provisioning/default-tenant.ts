import type { WrittenConfiguration } from '../configuration/document.ts';
import type { Locale } from '../core/refusal.ts';
import type { TenantSeed } from './tenant-seed.ts';

type Labels = Record<'new' | 'open' | 'pending' | 'resolved' | 'closed' | 'critical' | 'high' | 'medium' | 'low' | 'general' | 'admin', string>;

const labels: Record<Locale, Labels> = {
  es: {
    new: 'Nuevo',
    open: 'En progreso',
    pending: 'Esperando respuesta',
    resolved: 'Resuelto',
    closed: 'Cerrado',
    critical: 'Crítica',
    high: 'Alta',
    medium: 'Media',
    low: 'Baja',
    general: 'General',
    admin: 'Administración',
  },
  en: {
    new: 'New',
    open: 'In progress',
    pending: 'Waiting for an answer',
    resolved: 'Resolved',
    closed: 'Closed',
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    general: 'General',
    admin: 'Administration',
  },
  pt: {
    new: 'Novo',
    open: 'Em andamento',
    pending: 'Aguardando resposta',
    resolved: 'Resolvido',
    closed: 'Fechado',
    critical: 'Crítica',
    high: 'Alta',
    medium: 'Média',
    low: 'Baixa',
    general: 'Geral',
    admin: 'Administração',
  },
};

interface DefaultTenant {
  slug: string;
  name: string;
  adminEmail: string;
  locale: Locale;
  isTest: boolean;
}

/** A new tenant with its admin only. */
export function defaultTenant({ slug, name, adminEmail, locale, isTest }: DefaultTenant): TenantSeed {
  const letters = slug.replaceAll(/[^a-z]/g, '').slice(0, 3);
  return {
    ...{ slug, isTest, codePrefix: letters.toUpperCase().padEnd(2, 'X'), document: defaultDocument(name, adminEmail, locale) },
    people: [{ key: 'admin', name: labels[locale].admin, email: adminEmail, role: 'ADMIN' }],
    ...{ organizations: [], articles: [], tickets: [] },
  };
}

/** A default workflow and the target times of crm E3. */
function defaultDocument(name: string, adminEmail: string, locale: Locale): WrittenConfiguration {
  const label = labels[locale];
  return {
    desk: { name, locale, timeZone: 'UTC', closurePolicy: 'CREATOR' },
    statuses: [
      { key: 'new', label: label.new, category: 'NEW' },
      { key: 'in_progress', label: label.open, category: 'OPEN' },
      { key: 'pending', label: label.pending, category: 'PENDING', onReply: 'in_progress' },
      { key: 'resolved', label: label.resolved, category: 'RESOLVED', onReply: 'in_progress' },
      { key: 'closed', label: label.closed, category: 'CLOSED' },
    ],
    transitions: [
      { from: ['new', 'pending'], to: 'in_progress', by: ['AGENT'] },
      { from: ['new', 'in_progress'], to: 'pending', by: ['AGENT'] },
      { from: ['new', 'in_progress', 'pending'], to: 'resolved', by: ['AGENT'] },
      { from: 'resolved', to: 'in_progress', by: ['CREATOR', 'REQUESTER', 'AGENT'] },
      { from: 'resolved', to: 'closed', by: ['CREATOR'] },
    ],
    severities: [
      { key: 'critical', label: label.critical, targetTime: 'PT4H', responseTime: 'PT1H' },
      { key: 'high', label: label.high, targetTime: 'PT12H', responseTime: 'PT4H' },
      { key: 'medium', label: label.medium, targetTime: 'PT48H', responseTime: 'PT8H' },
      { key: 'low', label: label.low, targetTime: 'PT52H', responseTime: 'PT12H' },
    ],
    queues: [{ key: 'general', label: label.general, members: [adminEmail] }],
  };
}
