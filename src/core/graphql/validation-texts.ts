import type { Locale, Text } from '../registry.ts';

/** What each validator asks for, in words for people; `{}` is its bound, or the values it allows. */
export const validationTexts: Readonly<Record<string, Text>> = {
  line: {
    es: 'Tiene que tener de 1 a {} caracteres visibles, en una sola línea.',
    en: 'It must have 1 to {} visible characters, on one line.',
    pt: 'Deve ter de 1 a {} caracteres visíveis, em uma só linha.',
  },
  fileName: {
    es: 'Tiene que tener de 1 a {} caracteres visibles, en una sola línea y sin barras.',
    en: 'It must have 1 to {} visible characters, on one line and without slashes.',
    pt: 'Deve ter de 1 a {} caracteres visíveis, em uma só linha e sem barras.',
  },
  body: {
    es: 'Tiene que tener de 1 a {} caracteres, y mostrar algo.',
    en: 'It must have 1 to {} characters, and show something.',
    pt: 'Deve ter de 1 a {} caracteres, e mostrar algo.',
  },
  key: {
    es: 'Tiene que tener de 1 a {} caracteres visibles, en una sola línea.',
    en: 'It must have 1 to {} visible code points, on one line.',
    pt: 'Deve ter de 1 a {} caracteres visíveis, em uma só linha.',
  },
  identifier: {
    es: 'Tiene que empezar con una letra minúscula y tener solo minúsculas, cifras y guiones bajos.',
    en: 'It must begin with a lower-case letter and have lower-case letters, digits and underscores only.',
    pt: 'Deve começar com uma letra minúscula e ter só minúsculas, algarismos e sublinhados.',
  },
  storable: {
    es: 'Tiene caracteres que no se pueden guardar.',
    en: 'It has characters that cannot be stored.',
    pt: 'Tem caracteres que não podem ser guardados.',
  },
  isEmail: { es: 'Tiene que ser una dirección de correo.', en: 'It must be an email address.', pt: 'Deve ser um endereço de e-mail.' },
  isTimeZone: { es: 'Tiene que ser una zona horaria.', en: 'It must be a time zone.', pt: 'Deve ser um fuso horário.' },
  arrayUnique: { es: 'Tiene elementos repetidos.', en: 'It has the same item twice.', pt: 'Tem itens repetidos.' },
  isFqdn: { es: 'Tiene que ser un nombre de dominio.', en: 'It must be a domain name.', pt: 'Deve ser um nome de domínio.' },
  isLength: { es: 'Tiene que tener hasta {} caracteres.', en: 'It must have up to {} characters.', pt: 'Deve ter até {} caracteres.' },
  maxLength: { es: 'Tiene que tener hasta {} caracteres.', en: 'It must have up to {} characters.', pt: 'Deve ter até {} caracteres.' },
  minLength: { es: 'Tiene que tener al menos {} caracteres.', en: 'It must have at least {} characters.', pt: 'Deve ter pelo menos {} caracteres.' },
  arrayMaxSize: { es: 'Puede tener hasta {} elementos.', en: 'It may have up to {} items.', pt: 'Pode ter até {} itens.' },
  arrayMinSize: { es: 'Tiene que tener al menos {} elementos.', en: 'It must have at least {} items.', pt: 'Deve ter pelo menos {} itens.' },
  min: { es: 'Tiene que ser al menos {}.', en: 'It must be at least {}.', pt: 'Deve ser pelo menos {}.' },
  max: { es: 'Tiene que ser como máximo {}.', en: 'It must be at most {}.', pt: 'Deve ser no máximo {}.' },
  isIn: { es: 'Tiene que ser uno de: {}.', en: 'It must be one of: {}.', pt: 'Deve ser um de: {}.' },
  areOrigins: {
    es: 'Tienen que ser de 1 a 20 orígenes como https://help.example, sin ruta.',
    en: 'They must be 1 to 20 origins such as https://help.example, without a path.',
    pt: 'Devem ser de 1 a 20 origens como https://help.example, sem caminho.',
  },
  arePermissions: {
    es: 'Solo puede tener estos permisos: {}.',
    en: 'It may have these permissions only: {}.',
    pt: 'Só pode ter estas permissões: {}.',
  },
};

const other: Text = { es: 'No es como dice su descripción.', en: 'It is not as its description says.', pt: 'Não é como diz a sua descrição.' };

/** The validator and its own message, which ends with its bound or with the list of what it allows. */
export function validationText(name: string, message: string, locale: Locale): string {
  const list = /: (.+)$/.exec(message)?.[1];
  const bound = message
    .match(/\d[\d,]*/g)
    ?.at(-1)
    ?.replaceAll(',', '');
  const value = list ?? (bound === undefined ? '' : Number(bound).toLocaleString(locale));
  const rule = name === 'isLength' && !message.includes('shorter') ? 'minLength' : name;
  return (validationTexts[rule] ?? other)[locale].replace('{}', value);
}
