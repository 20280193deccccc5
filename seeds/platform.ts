import { readDocumentOf } from '../src/provisioning/read-document-of.ts';
import type { TenantSeed } from '../src/provisioning/tenant-seed.ts';
import { articles } from './platform.articles.ts';
import { tickets } from './platform.tickets.ts';

/** Source: platform-onesait-freshdesk.txt. Support of a data platform for the projects that are built on it; it works by email first. */
export const platform: TenantSeed = {
  slug: 'platform',
  isTest: true,
  codePrefix: 'PLT',
  document: readDocumentOf('platform'),
  organizations: [
    { key: 'aguas_duero', name: 'Aguas del Alto Duero', externalId: 'PRY-0117', entitlements: ['DEVELOPMENT', 'PRODUCTION'] },
    { key: 'villasol', name: 'Ayuntamiento de Villasol del Río', externalId: 'PRY-0142', entitlements: ['DEVELOPMENT', 'PRODUCTION'] },
    { key: 'renovables', name: 'Renovables Cantábrico', externalId: 'PRY-0098', entitlements: ['DEVELOPMENT', 'PRODUCTION'] },
    { key: 'puerto', name: 'Puerto Conectado de Levante', externalId: 'PRY-0155', entitlements: ['DEVELOPMENT', 'PRODUCTION'] },
    { key: 'integra', name: 'Integra Soluciones Digitales', externalId: 'PRY-0160', entitlements: ['DEVELOPMENT'] },
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
