import { admins } from '../core/event-type.ts';
import type { EventDefinition, Text } from '../core/registry.ts';
import type { ConfigurationChange } from './changes.ts';
import type { Section } from './document.ts';

/** What events call an item of each section. */
export const nouns = {
  desk: 'desk',
  calendars: 'calendar',
  statuses: 'status',
  transitions: 'transition',
  severities: 'severity',
  categories: 'category',
  qualifications: 'qualification',
  queues: 'queue',
  priorityMatrix: 'priority_matrix',
  fields: 'field',
  checklist: 'checklist_item',
  requestTypes: 'request_type',
  templates: 'template',
  policies: 'policy',
  roles: 'role',
  supportAddresses: 'support_address',
} as const satisfies Record<Section, string>;

export const past = { ADDED: 'added', CHANGED: 'changed', RETIRED: 'retired' } as const satisfies Record<ConfigurationChange['kind'], string>;

type Noun = (typeof nouns)[Section];
type Past = (typeof past)[ConfigurationChange['kind']];

declare module '../core/registry.ts' {
  interface EventTypes extends Readonly<Record<`${Noun}.${Past}`, EventDefinition>> {}
}

const names: Record<Noun, Text> = {
  desk: { es: 'ajuste de la mesa', en: 'Setting of the desk', pt: 'configuração do atendimento' },
  calendar: { es: 'calendario', en: 'Calendar', pt: 'calendário' },
  status: { es: 'estado', en: 'Status', pt: 'situação' },
  transition: { es: 'transición', en: 'Transition', pt: 'transição' },
  severity: { es: 'severidad', en: 'Severity', pt: 'severidade' },
  category: { es: 'categoría', en: 'Category', pt: 'categoria' },
  qualification: { es: 'calificación', en: 'Qualification', pt: 'qualificação' },
  queue: { es: 'cola', en: 'Queue', pt: 'fila' },
  priority_matrix: { es: 'matriz de prioridades', en: 'Priority matrix', pt: 'matriz de prioridades' },
  field: { es: 'campo propio', en: 'Custom field', pt: 'campo personalizado' },
  checklist_item: { es: 'punto de la lista de comprobación', en: 'Checklist item', pt: 'item da lista de verificação' },
  request_type: { es: 'tipo de solicitud', en: 'Request type', pt: 'tipo de solicitação' },
  template: { es: 'plantilla', en: 'Template', pt: 'modelo' },
  policy: { es: 'política', en: 'Policy', pt: 'política' },
  role: { es: 'rol', en: 'Role', pt: 'papel' },
  support_address: { es: 'dirección de soporte', en: 'Support address', pt: 'endereço de suporte' },
};

const deeds: Record<Past, { label: (name: Text) => Text; description: string }> = {
  added: {
    label: ({ es, en, pt }) => ({ es: `Alta: ${es}`, en: `${en} added`, pt: `Inclusão: ${pt}` }),
    description: 'was added to the configuration',
  },
  changed: {
    label: ({ es, en, pt }) => ({ es: `Cambio: ${es}`, en: `${en} changed`, pt: `Alteração: ${pt}` }),
    description: 'of the configuration was changed',
  },
  retired: {
    label: ({ es, en, pt }) => ({ es: `Retirada: ${es}`, en: `${en} retired`, pt: `Retirada: ${pt}` }),
    description: 'was taken out of the configuration',
  },
};

/** Each type that a change of the configuration records, one for each item. */
export const events: Readonly<Record<string, EventDefinition>> = Object.fromEntries(
  Object.values(nouns).flatMap((noun) => Object.values(past).map((deed) => [`${noun}.${deed}`, definitionOf(noun, deed)])),
);

function definitionOf(noun: Noun, deed: Past): EventDefinition {
  const { label, description } = deeds[deed];
  const what = noun === 'desk' || noun === 'priority_matrix' ? 'by its name' : noun === 'transition' ? 'as `from → to`' : 'by its key';
  return { label: label(names[noun]), description: `${names[noun].en} ${description}; \`*\` names it, ${what}.`, audiences: admins, changes: { '*': 'JSON' } };
}
