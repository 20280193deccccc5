import { readDocumentOf } from '../src/provisioning/read-document-of.ts';
import type { TenantSeed } from '../src/provisioning/tenant-seed.ts';
import { articles } from './crm.articles.ts';
import { tickets } from './crm.tickets.ts';

/** The support desk of a CRM and ERP suite: severities with target times, queues that do not see each other, and only the creator closes. */
export const crm: TenantSeed = {
  slug: 'crm',
  isTest: true,
  codePrefix: 'CRM',
  document: readDocumentOf('crm'),
  organizations: [
    { key: 'levante', name: 'Distribuciones Hortofrutícolas Levante, S. L.', externalId: 'CLI-00417' },
    { key: 'arga', name: 'Mantenimientos Industriales Arga, S. A.', externalId: 'CLI-00532' },
    { key: 'miralba', name: 'Ópticas Miralba', externalId: 'CLI-00688' },
    { key: 'integra', name: 'Íntegra Soluciones de Gestión', externalId: 'CAN-00021' },
  ],

  people: [
    { key: 'ana', name: 'Ana Belén Ortuño Lillo', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'levante' },
    { key: 'nuria', name: 'Nuria Cabezas Molina', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'levante', followsOrganization: true },
    { key: 'luis', name: 'Luis Arrieta Goñi', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'arga' },
    { key: 'joseba', name: 'Joseba Echeverría Zubiri', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'arga' },
    { key: 'raul', name: 'Raúl Benítez Osorio', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'miralba' },
    { key: 'carmen', name: 'Carmen Vallejo Prieto', role: 'REQUESTER', requesterKind: 'CHANNEL', organization: 'integra' },
    { key: 'marta', name: 'Marta Requena Salvat', role: 'AGENT' },
    { key: 'diego', name: 'Diego Fuentes Carrasco', role: 'AGENT' },
    { key: 'ines', name: 'Inés Carballo Pazos', role: 'AGENT' },
    { key: 'pablo', name: 'Pablo Quiroga Nieto', role: 'AGENT' },
    { key: 'sofia', name: 'Sofía Llorente Vidal', role: 'ADMIN' },
  ],

  articles,
  tickets,
};
