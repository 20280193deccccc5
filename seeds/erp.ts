import { readDocumentOf } from '../src/provisioning/read-document-of.ts';
import type { TenantSeed } from '../src/provisioning/tenant-seed.ts';
import { articles } from './erp.articles.ts';
import { tickets } from './erp.tickets.ts';

export const erp: TenantSeed = {
  slug: 'erp',
  isTest: true,
  codePrefix: 'ERP',
  document: readDocumentOf('erp'),
  organizations: [
    { key: 'andina', name: 'Alimentos Andina S.A.', externalId: 'CLI-10482' },
    { key: 'litoral', name: 'Transportes del Litoral S.R.L.', externalId: 'CLI-10917' },
    { key: 'quimbaya', name: 'Textiles Quimbaya S.A.S.', externalId: 'CLI-11236' },
    { key: 'puente', name: 'Puente Tecnología (canal autorizado)', externalId: 'CAN-0034' },
    { key: 'nexo', name: 'Nexo Consultoría Acreditada', externalId: 'CON-0121' },
  ],
  people: [
    {
      key: 'ana',
      name: 'Ana Lucía Fuentealba Rojas',
      role: 'REQUESTER',
      requesterKind: 'CUSTOMER',
      organization: 'andina',
    },
    {
      key: 'luis',
      name: 'Luis Alberto Ferreyra',
      role: 'REQUESTER',
      requesterKind: 'CUSTOMER',
      organization: 'litoral',
    },
    { key: 'marta', name: 'Marta Quiroga Paz', role: 'AGENT' },
    { key: 'diego', name: 'Diego Salvatierra Núñez', role: 'AGENT' },
    { key: 'sofia', name: 'Sofía Arancibia Molina', role: 'ADMIN' },
    { key: 'camila', name: 'Camila Restrepo Duarte', role: 'AGENT' },
    { key: 'hugo', name: 'Hugo Barrientos León', role: 'AGENT' },
    {
      key: 'pilar',
      name: 'Pilar Undurraga Soto',
      role: 'REQUESTER',
      requesterKind: 'CUSTOMER',
      organization: 'andina',
      followsOrganization: true,
    },
    {
      key: 'ernesto',
      name: 'Ernesto Castaño Villegas',
      role: 'REQUESTER',
      requesterKind: 'CUSTOMER',
      organization: 'quimbaya',
    },
    {
      key: 'rodrigo',
      name: 'Rodrigo Benítez Sosa',
      role: 'REQUESTER',
      requesterKind: 'CHANNEL',
      organization: 'puente',
    },
    {
      key: 'valeria',
      name: 'Valeria Montenegro Ibarra',
      role: 'REQUESTER',
      requesterKind: 'CONSULTANT',
      organization: 'nexo',
    },
  ],
  articles,
  tickets,
};
