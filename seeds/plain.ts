import type { Desk } from './desk.ts';

type Words = Record<'new' | 'open' | 'pending' | 'resolved' | 'closed' | 'critical' | 'high' | 'medium' | 'low' | 'general' | 'admin', string>;

const words: Record<Desk['locale'], Words> = {
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

/** What a new desk begins with: a plain workflow and the target times of crm E3. */
export function plainDesk({ slug, name, adminEmail, locale }: { slug: string; name: string; adminEmail: string; locale: Desk['locale'] }): Desk {
  const word = words[locale];
  return {
    ...{
      slug,
      name,
      locale,
      codePrefix: slug
        .replaceAll(/[^a-z]/g, '')
        .slice(0, 3)
        .toUpperCase()
        .padEnd(2, 'X'),
      timeZone: 'UTC',
      closurePolicy: 'CREATOR',
    },
    statuses: [
      { key: 'new', label: word.new, category: 'NEW' },
      { key: 'in_progress', label: word.open, category: 'OPEN' },
      { key: 'pending', label: word.pending, category: 'PENDING' },
      { key: 'resolved', label: word.resolved, category: 'RESOLVED' },
      { key: 'closed', label: word.closed, category: 'CLOSED' },
    ],
    transitions: [
      [['new', 'pending'], 'in_progress', ['AGENT']],
      [['new', 'in_progress'], 'pending', ['AGENT']],
      [['new', 'in_progress', 'pending'], 'resolved', ['AGENT']],
      ['resolved', 'in_progress', ['CREATOR', 'REQUESTER', 'AGENT']],
      ['resolved', 'closed', ['CREATOR']],
    ],
    severities: [
      { key: 'critical', label: word.critical, targetTime: 'PT4H', responseTime: 'PT1H' },
      { key: 'high', label: word.high, targetTime: 'PT12H', responseTime: 'PT4H' },
      { key: 'medium', label: word.medium, targetTime: 'PT48H', responseTime: 'PT8H' },
      { key: 'low', label: word.low, targetTime: 'PT52H', responseTime: 'PT12H' },
    ],
    categories: [],
    queues: [{ key: 'general', label: word.general, order: 'DUE_TIME', visibility: 'TENANT', members: ['admin'] }],
    organizations: [],
    people: [{ key: 'admin', name: word.admin, email: adminEmail, role: 'ADMIN' }],
    articles: [],
    tickets: [],
  };
}
