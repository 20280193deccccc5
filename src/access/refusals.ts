import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  WRONG_CREDENTIALS: {
    description: 'The desk, the address, the password or the code is wrong.',
    es: 'La mesa, el correo, la contraseña o el código no son correctos.',
    en: 'The desk, the address, the password or the code is wrong.',
    pt: 'O atendimento, o e-mail, a senha ou o código estão incorretos.',
  },
  SESSION_ENDED: {
    description: 'The refresh token is not valid any more; the person has to sign in again.',
    es: 'La sesión ha terminado; inicie sesión de nuevo.',
    en: 'The session has ended; sign in again.',
    pt: 'A sessão terminou; entre novamente.',
  },
  SECOND_FACTOR_REQUIRED: {
    description: 'The person has a second factor, and no code was sent: the same call with a code goes on.',
    es: 'Escriba también el código de su aplicación de autenticación.',
    en: 'Enter the code of your authenticator app too.',
    pt: 'Digite também o código do seu aplicativo de autenticação.',
  },
  SECOND_FACTOR_ON: {
    description: 'The caller has a second factor already; it is removed before another one is set up.',
    es: 'El segundo factor ya está activado.',
    en: 'The second factor is on already.',
    pt: 'O segundo fator já está ativado.',
  },
  SECOND_FACTOR_OFF: {
    description: 'The person has no second factor.',
    es: 'El segundo factor no está activado.',
    en: 'The second factor is not on.',
    pt: 'O segundo fator não está ativado.',
  },
  SECOND_FACTOR_NOT_BEGUN: {
    description: 'There is no secret to confirm: `beginSecondFactor` makes one.',
    es: 'Empiece de nuevo a configurar el segundo factor.',
    en: 'Begin to set up the second factor again.',
    pt: 'Comece de novo a configurar o segundo fator.',
  },
  NO_SESSION: {
    description: 'The caller has no session of this desk: it is an API key, or signed in elsewhere.',
    es: 'No hay ninguna sesión de esta mesa que terminar.',
    en: 'There is no session of this desk to end.',
    pt: 'Não há nenhuma sessão deste atendimento para encerrar.',
  },
  NOT_A_REQUESTER: {
    description: 'The key could open no ticket: the person for whom it opens them is no active person of the desk, or not one of the organization of the key.',
    es: 'La clave no podría abrir tickets para esta persona.',
    en: 'The key could open no ticket for this person.',
    pt: 'A chave não poderia abrir chamados para esta pessoa.',
  },
} as const satisfies Record<string, RefusalText>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
