import { articles } from './crm.articles.ts';
import { tickets } from './crm.tickets.ts';
import type { Desk } from './desk.ts';

/** The support desk of a CRM and ERP suite: severities with target times, queues that do not see each other, and only the creator closes. */
export const crm: Desk = {
  slug: 'crm',
  name: 'Eritrium · Soporte a Cliente',
  codePrefix: 'CRM',
  locale: 'es',
  timeZone: 'Europe/Madrid',
  closurePolicy: 'CREATOR',
  onBehalfCreator: 'REGISTRANT',

  statuses: [
    { key: 'new', label: 'Nuevo', category: 'NEW' },
    { key: 'in_progress', label: 'En progreso', category: 'OPEN' },
    { key: 'resolved', label: 'Resuelto', category: 'RESOLVED' },
    { key: 'closed', label: 'Cerrado', category: 'CLOSED' },
  ],

  transitions: [
    ['new', 'in_progress', ['AGENT']],
    [['new', 'in_progress'], 'resolved', ['ASSIGNEE']],
    ['resolved', 'in_progress', ['CREATOR', 'REQUESTER', 'AGENT']],
    ['resolved', 'closed', ['CREATOR']],
  ],

  severities: [
    { key: 'critical', label: 'Crítica', targetTime: 'PT4H', responseTime: 'PT30M' },
    { key: 'high', label: 'Alta', targetTime: 'PT12H', responseTime: 'PT2H' },
    { key: 'medium', label: 'Media', targetTime: 'PT48H', responseTime: 'PT8H' },
    { key: 'low', label: 'Baja', targetTime: 'PT52H', responseTime: 'PT12H' },
  ],

  categories: [
    { key: 'software_error', label: 'Error de la aplicación' },
    { key: 'hardware_failure', label: 'Avería de equipo' },
    { key: 'performance', label: 'Lentitud o caída del servicio' },
    { key: 'access', label: 'Accesos y permisos' },
    { key: 'billing', label: 'Facturación e impuestos' },
    { key: 'data', label: 'Datos e importaciones' },
    { key: 'how_to', label: 'Consulta de uso' },
    { key: 'improvement', label: 'Petición de mejora' },
    { key: 'complaint', label: 'Queja' },
  ],

  queues: [
    {
      key: 'front_desk',
      label: 'Atención al cliente',
      order: 'FIRST_IN',
      visibility: 'TENANT',
      members: ['marta', 'diego', 'pablo', 'sofia'],
    },
    {
      key: 'software',
      label: 'Soporte de software',
      order: 'DUE_TIME',
      visibility: 'MEMBERS',
      members: ['marta', 'ines'],
    },
    {
      key: 'hardware',
      label: 'Equipos y terminales',
      order: 'DUE_TIME',
      visibility: 'MEMBERS',
      members: ['diego', 'pablo'],
    },
    {
      key: 'invoicing',
      label: 'Facturación y fiscalidad',
      order: 'PRIORITY',
      visibility: 'TENANT',
      members: ['ines', 'marta'],
    },
  ],

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
