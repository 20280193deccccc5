import { readDocumentOf } from '../src/provisioning/read-document-of.ts';
import type { TenantSeed } from '../src/provisioning/tenant-seed.ts';
import { articles } from './clinic.articles.ts';
import { tickets } from './clinic.tickets.ts';

export const clinic: TenantSeed = {
  slug: 'clinic',
  isTest: true,
  codePrefix: 'DOC',
  document: readDocumentOf('clinic'),
  organizations: [
    { key: 'los_almendros_clinic', name: 'Clínica Los Almendros', externalId: 'CLI-0147', entitlements: ['PRODUCTION'] },
    { key: 'valle_sereno_medical_center', name: 'Centro Médico Valle Sereno', externalId: 'CLI-0203', entitlements: ['PRODUCTION'] },
    { key: 'dermaluz_dermatology', name: 'Dermaluz Centro Dermatológico', externalId: 'CLI-0318', entitlements: ['PRODUCTION'] },
    { key: 'conexion_salud_partners', name: 'Conexión Salud Aliados', externalId: 'ALI-0009' },
  ],
  people: [
    {
      key: 'ana',
      name: 'Ana Lucía Restrepo Mejía',
      role: 'REQUESTER',
      requesterKind: 'CUSTOMER',
      organization: 'los_almendros_clinic',
      followsOrganization: true,
    },
    {
      key: 'luis',
      name: 'Luis Fernando Cárdenas Ortiz',
      role: 'REQUESTER',
      requesterKind: 'CUSTOMER',
      organization: 'valle_sereno_medical_center',
      followsOrganization: true,
    },
    { key: 'marta', name: 'Marta Elena Quintero Rojas', role: 'AGENT' },
    { key: 'diego', name: 'Diego Alejandro Salazar Peña', role: 'AGENT' },
    { key: 'sofia', name: 'Sofía Bermúdez Arango', role: 'ADMIN' },
    { key: 'camila', name: 'Camila Andrea Ospina Gil', role: 'AGENT' },
    { key: 'andres', name: 'Andrés Felipe Montoya Ruiz', role: 'AGENT' },
    { key: 'gloria', name: 'Gloria Inés Vallejo Duque', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'los_almendros_clinic' },
    { key: 'mauricio', name: 'Mauricio Echeverri Lozano', role: 'REQUESTER', requesterKind: 'CUSTOMER', organization: 'valle_sereno_medical_center' },
    {
      key: 'paula',
      name: 'Paula Jimena Herrera Soto',
      role: 'REQUESTER',
      requesterKind: 'CUSTOMER',
      organization: 'dermaluz_dermatology',
      followsOrganization: true,
    },
    { key: 'natalia', name: 'Natalia Guzmán Villamizar', role: 'REQUESTER', requesterKind: 'CHANNEL', organization: 'conexion_salud_partners' },
  ],
  articles,
  tickets,
};
