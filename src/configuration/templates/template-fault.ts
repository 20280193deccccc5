import { filled } from '../../core/in-languages.ts';
import type { Text } from '../../core/registry.ts';
import { faultTexts } from '../fault-texts.ts';
import { MailTooLong, mostCharacters } from './render.ts';

/** What liquidjs says of a template that cannot be rendered, and the same for people. */
const texts: readonly [says: RegExp, text: Text][] = [
  [/^undefined filter: (.+)$/, { es: 'no existe el filtro «{what}»', en: 'there is no filter {what}', pt: 'não existe o filtro “{what}”' }],
  [/^undefined variable: (.+)$/, { es: 'aquí no existe «{what}»', en: 'there is no {what} here', pt: 'aqui não existe “{what}”' }],
  [/^tag "(.+)" not found$/, { es: 'no existe la instrucción «{what}»', en: 'there is no tag {what}', pt: 'não existe a instrução “{what}”' }],
  [/^(?:(?:tag|output|raw) )?"?(.+?)"? not closed$/, { es: 'falta el final de «{what}»', en: '{what} has no end', pt: 'falta o fim de “{what}”' }],
  [/^memory alloc limit exceeded$/, { es: 'necesita demasiada memoria', en: 'it takes too much memory', pt: 'precisa de memória demais' }],
  [/^parse length limit exceeded$/, { es: 'es demasiado larga', en: 'it is too long', pt: 'é longo demais' }],
  [
    /^(?:invalid value expression:|unexpected character|unexpected token|illegal tag:|empty candidates:) "?(.+?)"?(?:, value expected)?$/,
    { es: 'no se entiende «{what}»', en: '{what} cannot be read', pt: 'não se entende “{what}”' },
  ],
];

const rest: Text = { es: 'esto no se entiende', en: 'this cannot be read', pt: 'isto não se entende' };
const inPlace: Text = {
  es: 'Línea {line}, columna {column}: {said}.',
  en: 'Line {line}, column {column}: {said}.',
  pt: 'Linha {line}, coluna {column}: {said}.',
};

const tooLong: Text = {
  es: 'El correo tendría más de {most} caracteres.',
  en: 'The mail would have more than {most} characters.',
  pt: 'O e-mail teria mais de {most} caracteres.',
};

/** Its first line ends with the place. */
const place = /, line:(\d+), col:(\d+)$/;

/** What is wrong with a template, and where, by the error of liquidjs. */
export function templateFaultText(error: unknown): Text {
  if (error instanceof MailTooLong) return filled(tooLong, { most: mostCharacters });
  const line = String((error as Error).message).split('\n')[0] ?? '';
  const at = place.exec(line);
  return at ? filled(inPlace, { line: at[1] ?? '', column: at[2] ?? '', said: saidOf(line.slice(0, at.index)) }) : faultTexts.BAD_TEMPLATE;
}

function saidOf(message: string): Text {
  for (const [says, text] of texts) {
    const found = says.exec(message);
    if (found) return filled(text, { what: found[1]?.slice(0, 200) ?? '' });
  }
  return rest;
}
