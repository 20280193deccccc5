import type { Desk } from './desk.ts';
import { articles } from './platform.articles.ts';
import { tickets } from './platform.tickets.ts';

/** Source: platform-onesait-freshdesk.txt. Support of a data platform for the projects that are built on it; it works by email first. */
export const platform: Desk = {
  slug: 'platform',
  name: 'Soporte de la Plataforma',
  codePrefix: 'PLT',
  locale: 'es',
  timeZone: 'Europe/Madrid',
  closurePolicy: 'CREATOR',
  onBehalfCreator: 'REQUESTER',

  statuses: [
    { key: 'new', label: 'Nueva', category: 'NEW' },
    { key: 'open', label: 'Abierta', category: 'OPEN' },
    { key: 'waiting_for_requester', label: 'En espera del autor', category: 'PENDING' },
    { key: 'on_hold', label: 'En espera de un tercero', category: 'ON_HOLD' },
    { key: 'in_development', label: 'En desarrollo', category: 'ON_HOLD' },
    { key: 'resolved', label: 'Resuelta', category: 'RESOLVED' },
    { key: 'closed', label: 'Cerrada', category: 'CLOSED' },
  ],

  transitions: [
    ['new', 'open', ['AGENT']],
    [['new', 'open', 'on_hold', 'in_development'], 'waiting_for_requester', ['AGENT']],
    ['waiting_for_requester', 'open', ['CREATOR', 'REQUESTER', 'AGENT', 'SYSTEM']],
    [['open', 'waiting_for_requester', 'in_development'], 'on_hold', ['AGENT']],
    [['open', 'waiting_for_requester', 'on_hold'], 'in_development', ['AGENT']],
    [['on_hold', 'in_development'], 'open', ['AGENT']],
    [['new', 'open', 'waiting_for_requester', 'on_hold', 'in_development'], 'resolved', ['AGENT']],
    ['resolved', 'open', ['CREATOR', 'REQUESTER', 'AGENT']],
    ['resolved', 'closed', ['CREATOR']],
  ],

  severities: [
    { key: 'critical', label: 'Crítica', targetTime: 'PT8H', responseTime: 'PT1H' },
    { key: 'high', label: 'Alta', targetTime: 'PT24H', responseTime: 'PT4H' },
    { key: 'medium', label: 'Media', targetTime: 'PT72H', responseTime: 'PT8H' },
    { key: 'low', label: 'Baja', targetTime: 'PT240H', responseTime: 'PT24H' },
  ],

  categories: [
    { key: 'question', label: 'Pregunta o solicitud de información' },
    { key: 'development_incident', label: 'Incidencia en desarrollo' },
    { key: 'production_incident', label: 'Incidencia en producción' },
    { key: 'environment_problem', label: 'Problema de entorno' },
    { key: 'improvement', label: 'Petición de mejora' },
    { key: 'installation_upgrade', label: 'Instalación o actualización' },
  ],

  // Every member of the team receives every request (O7), so no queue hides its tickets from the others.
  queues: [
    { key: 'support', label: 'Soporte funcional', order: 'PRIORITY', visibility: 'TENANT', members: ['marta', 'irene'] },
    { key: 'environments', label: 'Entornos e instalaciones', order: 'DUE_TIME', visibility: 'TENANT', members: ['diego', 'irene', 'hugo'] },
    { key: 'product', label: 'Producto y mejoras', order: 'FIRST_IN', visibility: 'TENANT', members: ['marta', 'hugo'] },
  ],

  organizations: [
    { key: 'aguas_duero', name: 'Aguas del Alto Duero', externalId: 'PRY-0117' },
    { key: 'villasol', name: 'Ayuntamiento de Villasol del Río', externalId: 'PRY-0142' },
    { key: 'renovables', name: 'Renovables Cantábrico', externalId: 'PRY-0098' },
    { key: 'puerto', name: 'Puerto Conectado de Levante', externalId: 'PRY-0155' },
    { key: 'integra', name: 'Integra Soluciones Digitales', externalId: 'PRY-0160' },
  ],

  people: [
    { key: 'ana', name: 'Ana Belén Carrasco Ruiz', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'aguas_duero' },
    { key: 'carmen', name: 'Carmen Iglesias Vidal', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'aguas_duero', followsOrganization: true },
    { key: 'luis', name: 'Luis Miguel Ortega Prieto', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'villasol' },
    { key: 'javier', name: 'Javier Etxeberria Lasa', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'renovables' },
    { key: 'nuria', name: 'Núria Puig Ferrer', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'puerto' },
    { key: 'pablo', name: 'Pablo Serrano Molina', role: 'REQUESTER', requesterKind: 'CONSULTANT', organization: 'integra' },
    { key: 'marta', name: 'Marta Gil Navarro', role: 'AGENT' },
    { key: 'diego', name: 'Diego Fuentes Román', role: 'AGENT' },
    { key: 'irene', name: 'Irene Castaño Robles', role: 'AGENT' },
    { key: 'hugo', name: 'Hugo Betancor Santana', role: 'AGENT' },
    { key: 'sofia', name: 'Sofía Delgado Arroyo', role: 'ADMIN' },
  ],

  articles,
  tickets,
};
