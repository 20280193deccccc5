import type { Text } from '../core/registry.ts';

/** In the caller's language. Codes are public names: add, never rename. */
export const refusals = {
  WRONG_CREDENTIALS: {
    es: 'La mesa, el correo o la contraseña no son correctos.',
    en: 'The desk, the address or the password is wrong.',
    pt: 'O atendimento, o e-mail ou a senha estão incorretos.',
  },
  SESSION_ENDED: {
    es: 'La sesión ha terminado; inicie sesión de nuevo.',
    en: 'The session has ended; sign in again.',
    pt: 'A sessão terminou; entre novamente.',
  },
} as const satisfies Record<string, Text>;

declare module '../core/registry.ts' {
  interface RefusalTexts extends Readonly<typeof refusals> {}
}
