import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  FILE_TOO_LARGE: {
    description: 'The file is larger than the operator of the server lets files be. `details.limit` is the largest size, in bytes.',
    es: 'El archivo es demasiado grande.',
    en: 'The file is too large.',
    pt: 'O arquivo é grande demais.',
  },
  STORAGE_FULL: {
    description: 'The files of the desk take all the space that the operator of the server gives it. `details.limit` is that space, in bytes.',
    es: 'No queda espacio para más archivos.',
    en: 'There is no space left for files.',
    pt: 'Não há mais espaço para arquivos.',
  },
  TOO_MANY_UPLOADS: {
    description: 'The caller has begun 40 uploads that are named nowhere yet. Name some, or wait: each goes a day after it was begun.',
    es: 'Hay demasiados archivos subidos y sin usar.',
    en: 'Too many files were uploaded and not used yet.',
    pt: 'Há arquivos demais enviados e ainda não usados.',
  },
  NOT_UPLOADED: {
    description: 'The bytes of the file have not arrived yet. Send them to the address of its upload first.',
    es: 'El archivo todavía no se ha subido.',
    en: 'The file has not been uploaded yet.',
    pt: 'O arquivo ainda não foi enviado.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
