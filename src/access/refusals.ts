import type { RefusalText } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  WRONG_CREDENTIALS: {
    description: 'The desk, the address or the password is wrong.',
    es: 'La mesa, el correo o la contraseña no son correctos.',
    en: 'The desk, the address or the password is wrong.',
    pt: 'O atendimento, o e-mail ou a senha estão incorretos.',
  },
  SESSION_ENDED: {
    description: 'The refresh token is not valid any more; the person has to sign in again.',
    es: 'La sesión ha terminado; inicie sesión de nuevo.',
    en: 'The session has ended; sign in again.',
    pt: 'A sessão terminou; entre novamente.',
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
