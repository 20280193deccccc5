import { readDocumentOf } from '../src/provisioning/read-document-of.ts';
import type { TenantSeed } from '../src/provisioning/tenant-seed.ts';
import { articles } from './servicedesk.articles.ts';
import { tickets } from './servicedesk.tickets.ts';

/** An IT service provider with four client companies: tickets come from users, agents and monitoring. */
export const servicedesk: TenantSeed = {
  slug: 'servicedesk',
  isTest: true,
  codePrefix: 'TIC',
  document: readDocumentOf('servicedesk'),
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
