import type { Text } from '../core/registry.ts';
import { workflowFaultTexts } from './workflow-fault-texts.ts';

/** What each fault code says, unless a fault has more to say. */
export const faultTexts = {
  MISSING: { es: 'Es obligatorio.', en: 'This must be given.', pt: 'É obrigatório.' },
  UNKNOWN_FIELD: { es: 'Aquí no existe ese campo.', en: 'There is no such field here.', pt: 'Aqui não existe esse campo.' },
  TWICE: { es: 'Lo mismo ya está más arriba.', en: 'The same is above.', pt: 'O mesmo já está mais acima.' },
  RESERVED_KEY: { es: 'Esta clave está reservada.', en: 'This key is reserved.', pt: 'Esta chave é reservada.' },
  UNKNOWN_PERSON: {
    es: 'Nadie de la mesa tiene esta dirección.',
    en: 'Nobody in the desk has this address.',
    pt: 'Ninguém do atendimento tem este endereço.',
  },
  UNKNOWN_PERMISSION: { es: 'No existe ese permiso.', en: 'There is no such permission.', pt: 'Não existe essa permissão.' },
  ADDRESS_TAKEN: {
    es: 'Otra mesa de este servidor tiene esta dirección.',
    en: 'Another desk of this server has this address.',
    pt: 'Outro atendimento deste servidor tem este endereço.',
  },
  PERMISSION_LACKING: {
    es: 'Solo puede dar los permisos que usted tiene, y con una clave de API no se nombran administradores.',
    en: 'You give only permissions that you have yourself, and an API key makes no admins.',
    pt: 'Você só pode dar as permissões que tem, e com uma chave de API não se nomeiam administradores.',
  },
  LAST_ADMIN: {
    es: 'No quedaría nadie activo que administre la mesa.',
    en: 'No active admin would be left.',
    pt: 'Não restaria ninguém ativo que administre o atendimento.',
  },
  IN_USE: { es: 'Tiene tickets abiertos.', en: 'Open tickets are in it.', pt: 'Tem chamados abertos.' },
  CATEGORY_STAYS: {
    es: 'La categoría de un estado no se puede cambiar; añada otro estado.',
    en: 'The category of a status cannot change; add another status.',
    pt: 'A categoria de uma situação não pode mudar; adicione outra situação.',
  },
  TYPE_STAYS: {
    es: 'El tipo de un campo propio no se puede cambiar, porque los tickets conservan sus valores; añada otro campo.',
    en: 'The type of a custom field cannot change, for tickets keep its values; add another field.',
    pt: 'O tipo de um campo personalizado não pode mudar, porque os chamados conservam os seus valores; adicione outro campo.',
  },
  UNKNOWN_COUNTRY: {
    es: 'No se conocen los festivos de este país.',
    en: 'The holidays of this country are not known.',
    pt: 'Não se conhecem os feriados deste país.',
  },
  UNKNOWN_REGION: {
    es: 'No se conocen los festivos de esta región.',
    en: 'The holidays of this region are not known.',
    pt: 'Não se conhecem os feriados desta região.',
  },
  UNKNOWN_TIME_ZONE: { es: 'No existe esa zona horaria.', en: 'There is no such time zone.', pt: 'Não existe esse fuso horário.' },
  NOT_SEVEN_DAYS: { es: 'Una semana tiene siete días.', en: 'A week has seven days.', pt: 'Uma semana tem sete dias.' },
  BAD_TIME: { es: 'Las horas van de 00:00 a 24:00.', en: 'Hours run from 00:00 to 24:00.', pt: 'As horas vão de 00:00 a 24:00.' },
  OVERLAPPING_INTERVALS: { es: 'Se solapa con otro intervalo.', en: 'It overlaps another interval.', pt: 'Sobrepõe-se a outro intervalo.' },
  BAD_DATE: { es: 'No existe esa fecha.', en: 'There is no such date.', pt: 'Não existe essa data.' },
  DATE_OUT_OF_RANGE: {
    es: 'Tiene que ser una fecha de los años 2000 a 2199.',
    en: 'Dates lie between 2000 and 2199.',
    pt: 'Deve ser uma data dos anos 2000 a 2199.',
  },
  DATES_BACKWARDS: { es: 'Termina antes de empezar.', en: 'It ends before it begins.', pt: 'Termina antes de começar.' },
  NEVER_OPENS: {
    es: 'El calendario no abre a ninguna hora.',
    en: 'The calendar has no open time at all.',
    pt: 'O calendário não abre em nenhum horário.',
  },
  UNREACHABLE: {
    es: 'El calendario no abre lo bastante en diez años para llegar a este plazo, así que nunca vence.',
    en: 'The calendar does not open enough within ten years to reach this time, so it is never due.',
    pt: 'O calendário não abre o bastante em dez anos para chegar a este prazo, portanto ele nunca vence.',
  },
  UNKNOWN_MAIL: {
    es: 'Las claves que empiezan por ticket_, sla_, article_ o report_ son las de los correos propios del sistema, y no hay ninguno con esta.',
    en: 'Keys that begin with ticket_, sla_, article_ or report_ are those of built-in mails, and there is none with this one.',
    pt: 'As chaves que começam com ticket_, sla_, article_ ou report_ são as dos e-mails próprios do sistema, e não há nenhum com esta.',
  },
  BAD_TEMPLATE: {
    es: 'No es una plantilla que se pueda componer.',
    en: 'This is no template that can be rendered.',
    pt: 'Não é um modelo que se possa compor.',
  },
  UNKNOWN_VARIABLE: { es: 'Aquí no existe {names}.', en: 'There is no {names} here.', pt: 'Aqui não existe {names}.' },
  TEMPLATE_TOO_SLOW: {
    es: 'Tarda demasiado en componerse, por sí sola o con todas las anteriores.',
    en: 'It takes too long to render, by itself or with all others before it.',
    pt: 'Demora demais para ser composto, sozinho ou com todos os anteriores.',
  },
  UNKNOWN_KEY: { es: '«{key}» no está entre {section}.', en: 'There is no {key} among {section}.', pt: '“{key}” não está entre {section}.' },
  ...workflowFaultTexts,
} as const satisfies Record<string, Text>;

export type FaultCode = keyof typeof faultTexts;

/** What faults with these codes say in certain places. */
export const specialTexts = {
  parentNotBefore: {
    es: '«{parent}» no está entre las categorías anteriores a «{key}».',
    en: 'There is no {parent} among the categories before {key}.',
    pt: '“{parent}” não está entre as categorias anteriores a “{key}”.',
  },
  noChoiceBefore: {
    es: '«{field}» no está entre los campos anteriores que ofrecen opciones.',
    en: 'There is no {field} with a choice among the fields before.',
    pt: '“{field}” não está entre os campos anteriores que oferecem opções.',
  },
  neverThat: { es: '«{field}» nunca es «{value}».', en: '{field} is never {value}.', pt: '“{field}” nunca é “{value}”.' },
  roleHeld: {
    es: 'Personas que tienen este rol: {count}.',
    en: 'People have this role: {count}.',
    pt: 'Pessoas que têm este papel: {count}.',
  },
} as const satisfies Record<string, Text>;

/** The sections whose keys others refer to. */
export const sectionNames = {
  calendars: { es: 'los calendarios', en: 'the calendars', pt: 'os calendários' },
  severities: { es: 'las severidades', en: 'the severities', pt: 'as severidades' },
  categories: { es: 'las categorías', en: 'the categories', pt: 'as categorias' },
  qualifications: { es: 'las calificaciones', en: 'the qualifications', pt: 'as qualificações' },
  queues: { es: 'las colas', en: 'the queues', pt: 'as filas' },
  fields: { es: 'los campos', en: 'the fields', pt: 'os campos' },
  templates: { es: 'las plantillas', en: 'the templates', pt: 'os modelos' },
  checklist: { es: 'los puntos de la lista de comprobación', en: 'the items of the checklist', pt: 'os itens da lista de verificação' },
} as const satisfies Record<string, Text>;
