import type { Text } from './registry.ts';

/** Why a value is `INVALID`, in words for people; validators have their own. */
export const reasonTexts = {
  oneTarget: {
    es: 'Indique una sola persona, organización o ficha.',
    en: 'Name one person, organization or record.',
    pt: 'Indique uma só pessoa, organização ou registro.',
  },
  idsOrUpTo: { es: 'Indique `ids` o `upToId`, no ambos.', en: 'Give `ids` or `upToId`, not both.', pt: 'Indique `ids` ou `upToId`, não ambos.' },
  eachKindOnce: { es: 'Indique cada tipo una sola vez.', en: 'Name each kind once.', pt: 'Indique cada tipo uma só vez.' },
  password: { es: 'Tiene que tener de 8 a 128 caracteres.', en: 'It must have 8 to 128 characters.', pt: 'Deve ter de 8 a 128 caracteres.' },
  notInFuture: { es: 'Tiene que ser un momento futuro.', en: 'It must be a time in the future.', pt: 'Deve ser um momento futuro.' },
  notAfterPublication: {
    es: 'Tiene que ser después de la publicación.',
    en: 'It must be after the publication.',
    pt: 'Deve ser depois da publicação.',
  },
  notAfterBeginning: { es: 'Tiene que ser después del comienzo.', en: 'It must be after the beginning.', pt: 'Deve ser depois do começo.' },
  otherLanguage: {
    es: 'Tiene que ser `es`, `en` o `pt`, y no la lengua del artículo.',
    en: 'It must be `es`, `en` or `pt`, and not the language of the article.',
    pt: 'Deve ser `es`, `en` ou `pt`, e não a língua do artigo.',
  },
  outcomeNames: {
    es: '`SOLVED_BY_ARTICLE` nombra un artículo, `DUPLICATE_OF` y `OPENED_TICKET` un ticket, `GAVE_UP` nada.',
    en: '`SOLVED_BY_ARTICLE` names an article, `DUPLICATE_OF` and `OPENED_TICKET` a ticket, `GAVE_UP` nothing.',
    pt: '`SOLVED_BY_ARTICLE` nomeia um artigo, `DUPLICATE_OF` e `OPENED_TICKET` um chamado, `GAVE_UP` nada.',
  },
  webAddress: {
    es: 'Tiene que ser una dirección http o https de hasta 2.000 caracteres, sin contraseña.',
    en: 'It must be an http or https address of up to 2,000 characters, without a password.',
    pt: 'Deve ser um endereço http ou https de até 2.000 caracteres, sem senha.',
  },
  line200: {
    es: 'Tiene que tener de 1 a 200 caracteres visibles, en una sola línea.',
    en: 'It must have 1 to 200 visible characters, on one line.',
    pt: 'Deve ter de 1 a 200 caracteres visíveis, em uma só linha.',
  },
  address: { es: 'Tiene que ser una dirección de correo.', en: 'It must be an email address.', pt: 'Deve ser um endereço de e-mail.' },
  organizationIds: {
    es: 'Indique organizaciones con `audience: ORGANIZATIONS`, y solo entonces.',
    en: 'Name organizations with `audience: ORGANIZATIONS`, and only then.',
    pt: 'Indique organizações com `audience: ORGANIZATIONS`, e só então.',
  },
  entitlementTypes: {
    es: 'Indique tipos de derecho con `audience: ENTITLEMENTS`, y solo entonces.',
    en: 'Name types of entitlement with `audience: ENTITLEMENTS`, and only then.',
    pt: 'Indique tipos de direito com `audience: ENTITLEMENTS`, e só então.',
  },
  fieldKeyWithGroup: {
    es: 'Indique `fieldKey` si agrupa por `CUSTOM_FIELD`, y solo entonces.',
    en: 'Give `fieldKey` where you group by `CUSTOM_FIELD`, and only there.',
    pt: 'Indique `fieldKey` se agrupar por `CUSTOM_FIELD`, e só então.',
  },
  notFiltered: {
    es: 'Esta medida no cuenta tickets, así que no admite filtro.',
    en: 'This measure counts no tickets, so it takes no filter.',
    pt: 'Esta medida não conta chamados, portanto não aceita filtro.',
  },
  noSuchField: { es: 'La mesa no tiene ese campo.', en: 'The desk has no such field.', pt: 'O atendimento não tem esse campo.' },
  weekday: {
    es: 'Un envío semanal tiene un día del 1 (lunes) al 7, y los demás ninguno.',
    en: 'What is sent weekly has a day from 1 (Monday) to 7, and nothing else has one.',
    pt: 'Um envio semanal tem um dia de 1 (segunda-feira) a 7, e os demais nenhum.',
  },
  hour: { es: 'Tiene que ser una hora de 0 a 23.', en: 'It must be an hour from 0 to 23.', pt: 'Deve ser uma hora de 0 a 23.' },
  onePerson: {
    es: 'Indique solo uno de `id`, `externalId` y `email`.',
    en: 'Give one of `id`, `externalId` and `email`.',
    pt: 'Indique só um de `id`, `externalId` e `email`.',
  },
  emailOrExternalId: { es: 'Indique `email` o `externalId`.', en: 'Give `email` or `externalId`.', pt: 'Indique `email` ou `externalId`.' },
  newPersonAddress: {
    es: 'Una persona nueva necesita una dirección.',
    en: 'A new person needs an address.',
    pt: 'Uma pessoa nova precisa de um endereço.',
  },
  fieldsByKey: {
    es: 'Tiene que ser un objeto con los valores por las claves de los campos.',
    en: 'It must be an object with the values by the keys of the fields.',
    pt: 'Deve ser um objeto com os valores pelas chaves dos campos.',
  },
  TEXT: {
    es: 'Tiene que ser un texto de hasta 5.000 caracteres.',
    en: 'It must be a text of up to 5,000 characters.',
    pt: 'Deve ser um texto de até 5.000 caracteres.',
  },
  NUMBER: { es: 'Tiene que ser un número.', en: 'It must be a number.', pt: 'Deve ser um número.' },
  BOOLEAN: { es: 'Tiene que ser verdadero o falso.', en: 'It must be true or false.', pt: 'Deve ser verdadeiro ou falso.' },
  DATE: { es: 'Tiene que ser un día como 2026-12-24.', en: 'It must be a day such as 2026-12-24.', pt: 'Deve ser um dia como 2026-12-24.' },
  CHOICE: {
    es: 'Tiene que ser la clave de una opción del campo.',
    en: 'It must be the key of an option of the field.',
    pt: 'Deve ser a chave de uma opção do campo.',
  },
  marker: {
    es: 'Ya está en lugar de un secreto.',
    en: 'It stands for a secret already.',
    pt: 'Já está no lugar de um segredo.',
  },
  priority: { es: 'La mesa no tiene esta prioridad.', en: 'The desk does not have this priority.', pt: 'O atendimento não tem esta prioridade.' },
  sameTicket: { es: 'Tiene que ser otro ticket.', en: 'It must be another ticket.', pt: 'Deve ser outro chamado.' },
  slug: {
    es: 'Tiene de 3 a 40 minúsculas, cifras y guiones, empieza con una letra y no termina con un guion.',
    en: 'It has 3 to 40 lower-case letters, digits and hyphens, begins with a letter and does not end with a hyphen.',
    pt: 'Tem de 3 a 40 minúsculas, algarismos e hífens, começa com uma letra e não termina com um hífen.',
  },
} as const satisfies Record<string, Text>;

export type Reason = keyof typeof reasonTexts;
