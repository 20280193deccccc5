import type { Text } from '../core/registry.ts';

/** What the document's own rules ask for; a rule names its text in place of a message. */
export const ruleTexts = {
  key: {
    es: 'Una clave empieza con una letra minúscula y tiene solo minúsculas, cifras y guiones bajos, 63 como máximo.',
    en: 'A key has lower-case letters, digits and underscores, at most 63, and begins with a letter.',
    pt: 'Uma chave começa com uma letra minúscula e tem só minúsculas, algarismos e sublinhados, no máximo 63.',
  },
  keyConstructor: {
    es: 'La clave constructor no se puede usar.',
    en: 'The key constructor cannot be used.',
    pt: 'A chave constructor não pode ser usada.',
  },
  showsNothing: { es: 'Este texto no muestra nada.', en: 'This text shows nothing.', pt: 'Este texto não mostra nada.' },
  storable: {
    es: 'Tiene caracteres que no se pueden guardar: un byte NUL o medio carácter.',
    en: 'This text contains a NUL byte or a lone surrogate.',
    pt: 'Tem caracteres que não podem ser guardados: um byte NUL ou meio caractere.',
  },
  oneLine: {
    es: 'Tiene saltos de línea, signos de control o signos que cambian el sentido de la escritura.',
    en: 'This text has control signs, line ends or signs that change the direction of writing.',
    pt: 'Tem quebras de linha, sinais de controle ou sinais que mudam o sentido da escrita.',
  },
  noText: { es: 'No tiene ningún texto.', en: 'It has no text.', pt: 'Não tem nenhum texto.' },
  address: { es: 'Tiene que ser una dirección de correo.', en: 'This is no email address.', pt: 'Deve ser um endereço de e-mail.' },
  duration: {
    es: 'Una duración se escribe PT4H, PT1H30M o P2D.',
    en: 'A duration is written PT4H, PT1H30M or P2D.',
    pt: 'Uma duração se escreve PT4H, PT1H30M ou P2D.',
  },
  durationOfZero: {
    es: 'Una duración tiene que ser mayor que cero.',
    en: 'A duration must be longer than zero.',
    pt: 'Uma duração deve ser maior que zero.',
  },
  warning: {
    es: 'Un aviso son horas y minutos, como PT30M, o una parte, como 80%.',
    en: 'A warning is hours and minutes, such as PT30M, or a share, such as 80%.',
    pt: 'Um aviso são horas e minutos, como PT30M, ou uma parte, como 80%.',
  },
  hours: { es: 'Las horas se escriben 09:00-18:00.', en: 'Hours are written 09:00-18:00.', pt: 'As horas se escrevem 09:00-18:00.' },
  date: { es: 'Una fecha se escribe 2026-12-24.', en: 'A date is written 2026-12-24.', pt: 'Uma data se escreve 2026-12-24.' },
  country: {
    es: 'Un país se escribe con dos letras mayúsculas, como ES.',
    en: 'A country is written with two capital letters, such as ES.',
    pt: 'Um país se escreve com duas letras maiúsculas, como BR.',
  },
  requirement: {
    es: 'Tiene que ser assignee, qualification, category, checklist, workaround o field: con la clave de un campo.',
    en: 'It must be assignee, qualification, category, checklist, workaround, or field: with the key of a field.',
    pt: 'Deve ser assignee, qualification, category, checklist, workaround ou field: com a chave de um campo.',
  },
  webAddress: {
    es: 'Tiene que ser la dirección de una página, como https://help.example.',
    en: 'This is no address of a page, such as https://help.example.',
    pt: 'Deve ser o endereço de uma página, como https://help.example.',
  },
  secretPrefix: {
    es: 'Tiene que tener al menos 3 caracteres, y ningún espacio.',
    en: 'It has 3 or more characters, and no blanks.',
    pt: 'Deve ter pelo menos 3 caracteres, e nenhum espaço.',
  },
  mailLabel: {
    es: 'Tiene que tener alguna letra y ningún signo de dos puntos.',
    en: 'It has a letter and no colon.',
    pt: 'Deve ter alguma letra e nenhum sinal de dois-pontos.',
  },
  moreThanMediumImpact: {
    es: 'Tiene que ser más que `mediumImpactFrom`.',
    en: 'It is more than `mediumImpactFrom`.',
    pt: 'Deve ser mais que `mediumImpactFrom`.',
  },
  lessThanMediumUrgency: {
    es: 'Tiene que ser menos que `mediumUrgencyWithin`.',
    en: 'It is less than `mediumUrgencyWithin`.',
    pt: 'Deve ser menos que `mediumUrgencyWithin`.',
  },
} as const satisfies Record<string, Text>;

/** The name of a text as the message of a rule, for zod takes one text and not three. */
export function toldBy(name: keyof typeof ruleTexts): string {
  return name;
}

/** What a value must be. */
export const typeNames = {
  string: { es: 'un texto', en: 'a text', pt: 'um texto' },
  number: { es: 'un número', en: 'a number', pt: 'um número' },
  int: { es: 'un número entero', en: 'a whole number', pt: 'um número inteiro' },
  boolean: { es: 'true o false', en: 'true or false', pt: 'true ou false' },
  array: { es: 'una lista', en: 'a list', pt: 'uma lista' },
  object: { es: 'un objeto', en: 'an object', pt: 'um objeto' },
  record: { es: 'un objeto', en: 'an object', pt: 'um objeto' },
} as const satisfies Record<string, Text>;

export const mustBe: Text = { es: 'Tiene que ser {types}.', en: 'It must be {types}.', pt: 'Deve ser {types}.' };
export const oneOf: Text = { es: 'Tiene que ser uno de: {values}.', en: 'It must be one of: {values}.', pt: 'Deve ser um de: {values}.' };
export const otherwise: Text = { es: 'No es como dice su descripción.', en: 'It is not as its description says.', pt: 'Não é como diz a sua descrição.' };

interface Bounds {
  /** Where the bound is one. */
  one?: Text;
  least: Text;
  most: Text;
}

const ofNumbers: Bounds = {
  least: { es: 'Tiene que ser al menos {bound}.', en: 'It must be at least {bound}.', pt: 'Deve ser pelo menos {bound}.' },
  most: { es: 'Tiene que ser como máximo {bound}.', en: 'It must be at most {bound}.', pt: 'Deve ser no máximo {bound}.' },
};

/** By what is too large or too small. */
export const boundTexts: Readonly<Record<string, Bounds>> = {
  number: ofNumbers,
  int: ofNumbers,
  string: {
    one: ruleTexts.showsNothing,
    least: {
      es: 'Tiene que tener al menos {bound} caracteres.',
      en: 'It must have at least {bound} characters.',
      pt: 'Deve ter pelo menos {bound} caracteres.',
    },
    most: { es: 'Puede tener hasta {bound} caracteres.', en: 'It may have up to {bound} characters.', pt: 'Pode ter até {bound} caracteres.' },
  },
  array: {
    one: { es: 'Tiene que tener al menos un elemento.', en: 'It must have at least one item.', pt: 'Deve ter pelo menos um item.' },
    least: { es: 'Tiene que tener al menos {bound} elementos.', en: 'It must have at least {bound} items.', pt: 'Deve ter pelo menos {bound} itens.' },
    most: { es: 'Puede tener hasta {bound} elementos.', en: 'It may have up to {bound} items.', pt: 'Pode ter até {bound} itens.' },
  },
};
