import type { Desk } from './desk.ts';
import { articles } from './servicedesk.articles.ts';
import { tickets } from './servicedesk.tickets.ts';

/** An IT service provider with four client companies: tickets come from users, from agents and from what the monitoring sees. */
export const servicedesk: Desk = {
  slug: 'servicedesk',
  name: 'Nodo Norte Servicios de TI',
  codePrefix: 'TIC',
  locale: 'es',
  timeZone: 'America/Mexico_City',
  closurePolicy: 'CREATOR',
  // Whoever phoned or wrote says when it is finished, not the agent who typed it in.
  onBehalfCreator: 'REQUESTER',
  statuses: [
    { key: 'new', label: 'Nuevo', category: 'NEW' },
    { key: 'open', label: 'En atención', category: 'OPEN' },
    { key: 'waiting_for_requester', label: 'En espera del usuario', category: 'PENDING' },
    { key: 'on_hold', label: 'En espera de un tercero', category: 'ON_HOLD' },
    { key: 'resolved', label: 'Resuelto', category: 'RESOLVED' },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
  ],
  transitions: [
    ['new', 'open', ['AGENT']],
    [['new', 'open', 'on_hold'], 'waiting_for_requester', ['AGENT']],
    [['new', 'open', 'waiting_for_requester'], 'on_hold', ['AGENT']],
    ['waiting_for_requester', 'open', ['CREATOR', 'REQUESTER', 'AGENT', 'SYSTEM']],
    ['on_hold', 'open', ['AGENT', 'SYSTEM']],
    [['new', 'open', 'waiting_for_requester', 'on_hold'], 'resolved', ['ASSIGNEE', 'ADMIN']],
    ['resolved', 'open', ['CREATOR', 'REQUESTER', 'AGENT']],
    ['resolved', 'closed', ['CREATOR']],
  ],
  severities: [
    { key: 'critical', label: 'Crítica', targetTime: 'PT4H', responseTime: 'PT15M' },
    { key: 'high', label: 'Alta', targetTime: 'PT8H', responseTime: 'PT1H' },
    { key: 'medium', label: 'Media', targetTime: 'PT24H', responseTime: 'PT4H' },
    { key: 'low', label: 'Baja', targetTime: 'PT72H', responseTime: 'PT8H' },
  ],
  categories: [
    { key: 'hardware', label: 'Equipo y periféricos' },
    { key: 'software', label: 'Programas y aplicaciones' },
    { key: 'network', label: 'Red e internet' },
    { key: 'servers', label: 'Servidores y almacenamiento' },
    { key: 'email', label: 'Correo y calendario' },
    { key: 'accounts_access', label: 'Cuentas y accesos' },
    { key: 'security', label: 'Seguridad' },
    { key: 'telephony', label: 'Telefonía' },
    { key: 'purchasing', label: 'Compras y licencias' },
  ],
  queues: [
    { key: 'first_line', label: 'Primera línea', order: 'FIRST_IN', visibility: 'TENANT', members: ['marta', 'paola'] },
    { key: 'applications', label: 'Aplicaciones y cuentas', order: 'PRIORITY', visibility: 'TENANT', members: ['marta', 'paola'] },
    { key: 'networks', label: 'Redes y monitoreo', order: 'DUE_TIME', visibility: 'TENANT', members: ['diego', 'hector'] },
    { key: 'security', label: 'Seguridad', order: 'PRIORITY', visibility: 'MEMBERS', members: ['hector', 'sofia'] },
  ],
  organizations: [
    { key: 'textiles_montealban', name: 'Textiles Montealbán', externalId: 'CLI-0114' },
    { key: 'distribuidora_la_ceiba', name: 'Distribuidora La Ceiba', externalId: 'CLI-0127' },
    { key: 'bufete_arriaga', name: 'Bufete Arriaga y Asociados', externalId: 'CLI-0133' },
    { key: 'hotel_puerto_nacar', name: 'Hotel Puerto Nácar', externalId: 'CLI-0152' },
  ],
  people: [
    { key: 'ana', name: 'Ana Lucía Cordero Paz', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'textiles_montealban' },
    {
      key: 'rocio',
      name: 'Rocío Talavera Ibáñez',
      role: 'REQUESTER',
      requesterKind: 'CUSTOMER',
      organization: 'textiles_montealban',
      followsOrganization: true,
    },
    { key: 'luis', name: 'Luis Fernando Barragán Soto', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'distribuidora_la_ceiba' },
    { key: 'ignacio', name: 'Ignacio Peralta Núñez', role: 'REQUESTER', requesterKind: 'CONSULTANT', organization: 'distribuidora_la_ceiba' },
    { key: 'beatriz', name: 'Beatriz Arriaga Molina', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'bufete_arriaga' },
    { key: 'ernesto', name: 'Ernesto Zaldívar Cruz', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'hotel_puerto_nacar' },
    { key: 'marta', name: 'Marta Elizondo Garza', role: 'AGENT' },
    { key: 'paola', name: 'Paola Quintero Beltrán', role: 'AGENT' },
    { key: 'diego', name: 'Diego Santillán Rojas', role: 'AGENT' },
    { key: 'hector', name: 'Héctor Villaseñor Luna', role: 'AGENT' },
    { key: 'sofia', name: 'Sofía Arizmendi León', role: 'ADMIN' },
  ],
  articles,
  tickets,
};
