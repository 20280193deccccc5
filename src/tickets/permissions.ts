import type { Text } from '../core/registry.ts';

/** What each permission of this module allows. Names are public: add, never rename. */
export const permissions = {
  'ticket:read': {
    es: 'Leer los tickets en que se participa y los de la organización que se sigue, con sus mensajes públicos.',
    en: 'Read the tickets that one takes part in, and those of an organization that one follows, with their public messages.',
    pt: 'Ler os tickets em que se participa e os da organização que se segue, com as suas mensagens públicas.',
  },
  'ticket:read_all': {
    es: 'Leer los tickets de las colas que se ven, también los internos, el flujo de trabajo y las cifras de las colas.',
    en: 'Read the tickets of the queues that one sees, internal ones included, the workflow and the numbers of queues.',
    pt: 'Ler os tickets das filas que se veem, também os internos, o fluxo de trabalho e os números das filas.',
  },
  'ticket:write': {
    es: 'Abrir tickets, responder y dar los pasos que el flujo de trabajo da a la propia parte en el ticket.',
    en: 'Open tickets, reply to them, and take the transitions that the workflow gives to the own part in a ticket.',
    pt: 'Abrir tickets, responder e dar os passos que o fluxo de trabalho dá à própria parte no ticket.',
  },
  'ticket:work': {
    es: 'Trabajar en tickets como agente: recibirlos, tomarlos, moverlos, clasificarlos, unirlos, relacionarlos y escalarlos, también por otros.',
    en: 'Work on tickets as an agent: be assigned, take, move, triage, merge, relate and escalate them, also for others.',
    pt: 'Trabalhar em tickets como agente: recebê-los, assumi-los, movê-los, triá-los, uni-los, relacioná-los e escalá-los, também por outros.',
  },
  'ticket:hand_over': {
    es: 'Nombrar a otra persona creadora de un ticket cuyo creador se ha ido.',
    en: 'Make another person the creator of a ticket whose creator has left.',
    pt: 'Tornar outra pessoa criadora de um ticket cujo criador saiu.',
  },
  'secret:reveal': {
    es: 'Sellar y ver los secretos de los tickets en que se puede trabajar; cada vez queda registrada.',
    en: 'Seal and see the secrets of tickets that one can work on; each time is recorded.',
    pt: 'Selar e ver os segredos dos tickets em que se pode trabalhar; cada vez fica registada.',
  },
} as const satisfies Record<string, Text>;
