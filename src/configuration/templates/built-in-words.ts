import type { Locale } from '../../core/registry.ts';

export type Words = Readonly<Record<Locale, string>>;

export interface BuiltIn {
  subject: Words | string;
  /** What it says before the content. */
  words: Words;
  /** What follows the words: nothing, the message with what was said before, the request, or the address of the article. */
  content?: 'MESSAGE' | 'REQUEST' | 'ARTICLE' | 'REPORT';
}

const ofTicket = '[{{ ticket.code }}] {{ ticket.subject }}';

/** What the mails say of which a desk has no template of its own. */
export const builtIns: Readonly<Record<string, BuiltIn>> = {
  ticket_acknowledged: {
    subject: ofTicket,
    words: {
      es: 'Hola, {{ person.name }}:\n\nHemos recibido su solicitud «{{ ticket.subject }}» con el código {{ ticket.code }}. Puede añadir información respondiendo a este correo.',
      en: 'Hello {{ person.name }},\n\nWe have received your request “{{ ticket.subject }}” with the code {{ ticket.code }}. To add to it, answer this mail.',
      pt: 'Olá, {{ person.name }}:\n\nRecebemos a sua solicitação “{{ ticket.subject }}” com o código {{ ticket.code }}. Para acrescentar informações, responda a este e-mail.',
    },
  },
  ticket_opened: {
    subject: ofTicket,
    words: { es: 'Hay novedades en la cola.', en: 'There is something new in the queue.', pt: 'Há novidades na fila.' },
    content: 'REQUEST',
  },
  ticket_assigned: {
    subject: ofTicket,
    words: {
      es: 'Este ticket es ahora parte de su trabajo.',
      en: 'This ticket is now part of your work.',
      pt: 'Este chamado agora faz parte do seu trabalho.',
    },
    content: 'REQUEST',
  },
  ticket_replied: {
    subject: ofTicket,
    words: { es: 'Soporte ha respondido.', en: 'Support has answered.', pt: 'O suporte respondeu.' },
    content: 'MESSAGE',
  },
  ticket_answered: {
    subject: ofTicket,
    words: { es: 'Hay una respuesta del solicitante.', en: 'The requester has answered.', pt: 'O solicitante respondeu.' },
    content: 'MESSAGE',
  },
  ticket_mentioned: {
    subject: ofTicket,
    words: { es: 'Una nota le menciona.', en: 'A note mentions you.', pt: 'Uma nota menciona você.' },
    content: 'MESSAGE',
  },
  ticket_escalated: {
    subject: ofTicket,
    words: { es: 'El ticket se ha escalado.', en: 'The ticket was escalated.', pt: 'O chamado foi escalado.' },
    content: 'REQUEST',
  },
  ticket_merged: {
    subject: ofTicket,
    words: {
      es: 'El ticket se ha unido a otro, donde continúa la conversación.',
      en: 'The ticket was merged into another one, where the conversation goes on.',
      pt: 'O chamado foi unido a outro, onde a conversa continua.',
    },
  },
  ticket_resolved: {
    subject: ofTicket,
    words: {
      es: 'El ticket está resuelto. Si el problema sigue, responda a este correo.',
      en: 'The ticket is resolved. If the problem is still there, answer this mail.',
      pt: 'O chamado está resolvido. Se o problema continuar, responda a este e-mail.',
    },
    content: 'MESSAGE',
  },
  ticket_refused: {
    subject: ofTicket,
    words: {
      es: 'No hemos admitido su solicitud como ticket:\n\n{{ refusal.reason }}{% if refusal.article %}\n\nEste artículo puede ayudarle: {{ refusal.article }}{% endif %}\n\nSi no está de acuerdo, responda a este correo o reabra el ticket.',
      en: 'We have not admitted your request as a ticket:\n\n{{ refusal.reason }}{% if refusal.article %}\n\nThis article may help you: {{ refusal.article }}{% endif %}\n\nIf you do not agree, answer this mail or reopen the ticket.',
      pt: 'Não admitimos a sua solicitação como chamado:\n\n{{ refusal.reason }}{% if refusal.article %}\n\nEste artigo pode ajudar: {{ refusal.article }}{% endif %}\n\nSe não concordar, responda a este e-mail ou reabra o chamado.',
    },
  },
  ticket_closed: {
    subject: ofTicket,
    words: { es: 'El ticket se ha cerrado.', en: 'The ticket was closed.', pt: 'O chamado foi encerrado.' },
  },
  ticket_changed: { subject: ofTicket, words: { es: 'El ticket ha cambiado.', en: 'The ticket has changed.', pt: 'O chamado mudou.' } },
  ticket_reminded: {
    subject: ofTicket,
    words: {
      es: 'Soporte espera su respuesta para continuar. Puede responder a este correo.',
      en: 'Support waits for your answer to go on. You can answer this mail.',
      pt: 'O suporte aguarda a sua resposta para continuar. Você pode responder a este e-mail.',
    },
  },
  sla_warned: {
    subject: ofTicket,
    words: { es: 'El plazo comprometido se está agotando.', en: 'The promised time is running out.', pt: 'O prazo prometido está se esgotando.' },
  },
  sla_breached: {
    subject: ofTicket,
    words: { es: 'El plazo comprometido ha vencido.', en: 'The promised time has passed.', pt: 'O prazo prometido venceu.' },
  },
  article_expiring: {
    subject: {
      es: 'El artículo «{{ article.title }}» caduca pronto',
      en: 'The article “{{ article.title }}” expires soon',
      pt: 'O artigo “{{ article.title }}” expira em breve',
    },
    words: {
      es: 'Hola, {{ person.name }}:\n\nSu artículo «{{ article.title }}» se archivará el {{ article.expires }}. Revíselo y publíquelo de nuevo si sigue siendo válido.',
      en: 'Hello {{ person.name }},\n\nYour article “{{ article.title }}” will be archived on {{ article.expires }}. Read it again, and publish it again if it still holds.',
      pt: 'Olá, {{ person.name }}:\n\nO seu artigo “{{ article.title }}” será arquivado em {{ article.expires }}. Revise-o e publique-o de novo se continuar válido.',
    },
    content: 'ARTICLE',
  },
  report_scheduled: {
    subject: { es: '{{ report.name }} ({{ report.last }})', en: '{{ report.name }} ({{ report.last }})', pt: '{{ report.name }} ({{ report.last }})' },
    words: {
      es: 'Hola, {{ person.name }}:\n\nAdjunto va su informe «{{ report.name }}», del {{ report.first }} al {{ report.last }}.',
      en: 'Hello {{ person.name }},\n\nYour report “{{ report.name }}” is attached, from {{ report.first }} to {{ report.last }}.',
      pt: 'Olá, {{ person.name }}:\n\nEm anexo está o seu relatório “{{ report.name }}”, de {{ report.first }} a {{ report.last }}.',
    },
    content: 'REPORT',
  },
  sender_unknown: {
    subject: { es: 'No hemos podido registrar su mensaje', en: 'Your message was not registered', pt: 'Não foi possível registrar a sua mensagem' },
    words: {
      es: 'Ha escrito a {{ desk.name }} desde una dirección que no conocemos, y su mensaje no se ha registrado. Escriba desde la dirección con la que tiene cuenta, o pida una.',
      en: 'You wrote to {{ desk.name }} from an address that we do not know, and your message was not registered. Write from the address of your account, or ask for one.',
      pt: 'Você escreveu para {{ desk.name }} de um endereço que não conhecemos, e a sua mensagem não foi registrada. Escreva do endereço da sua conta ou peça uma.',
    },
  },
  mail_refused: {
    subject: { es: 'No hemos podido registrar su mensaje', en: 'Your message was not registered', pt: 'Não foi possível registrar a sua mensagem' },
    words: {
      es: 'Hola, {{ person.name }}:\n\nSu correo a {{ desk.name }} no se ha registrado. {{ reason }}',
      en: 'Hello {{ person.name }},\n\nYour mail to {{ desk.name }} was not registered. {{ reason }}',
      pt: 'Olá, {{ person.name }}:\n\nO seu e-mail para {{ desk.name }} não foi registrado. {{ reason }}',
    },
  },
  invitation: {
    subject: { es: 'Invitación a {{ desk.name }}', en: 'Invitation to {{ desk.name }}', pt: 'Convite para {{ desk.name }}' },
    words: {
      es: 'Hola, {{ person.name }}:\n\nTiene una cuenta en {{ desk.name }}. Con este enlace elige su contraseña; sirve una vez, durante siete días.',
      en: 'Hello {{ person.name }},\n\nYou have an account at {{ desk.name }}. This link lets you choose your password; it works once, for seven days.',
      pt: 'Olá, {{ person.name }}:\n\nVocê tem uma conta em {{ desk.name }}. Com este link você escolhe a sua senha; ele funciona uma vez, durante sete dias.',
    },
  },
  password_reset: {
    subject: { es: 'Contraseña nueva', en: 'A new password', pt: 'Nova senha' },
    words: {
      es: 'Alguien ha pedido una contraseña nueva para su cuenta en {{ desk.name }}. El enlace sirve una vez, durante una hora. Si no ha sido usted, no haga nada.',
      en: 'Somebody asked for a new password of your account at {{ desk.name }}. The link works once, for an hour. If it was not you, do nothing.',
      pt: 'Alguém pediu uma nova senha para a sua conta em {{ desk.name }}. O link funciona uma vez, durante uma hora. Se não foi você, não faça nada.',
    },
  },
  email_change: {
    subject: { es: 'Confirme su dirección', en: 'Confirm your address', pt: 'Confirme o seu endereço' },
    words: {
      es: 'Con este enlace, esta pasa a ser la dirección de su cuenta en {{ desk.name }}. Sirve una vez, durante un día.',
      en: 'With this link, this becomes the address of your account at {{ desk.name }}. It works once, for a day.',
      pt: 'Com este link, este passa a ser o endereço da sua conta em {{ desk.name }}. Ele funciona uma vez, durante um dia.',
    },
  },
  // The name is what a stranger typed, who may want others to read it.
  sign_up: {
    subject: { es: 'Complete su registro en {{ desk.name }}', en: 'Complete your sign-up at {{ desk.name }}', pt: 'Conclua o seu cadastro em {{ desk.name }}' },
    words: {
      es: 'Este enlace confirma su dirección y completa su registro en {{ desk.name }}. Sirve una vez, durante un día.',
      en: 'This link proves your address and completes your sign-up at {{ desk.name }}. It works once, for a day.',
      pt: 'Este link confirma o seu endereço e conclui o seu cadastro em {{ desk.name }}. Ele funciona uma vez, durante um dia.',
    },
  },
};
