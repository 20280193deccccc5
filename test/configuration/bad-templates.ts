const slow = '{% assign a = (1..1000) %}{% for i in a %}{% for j in a %}{% for k in a %}x{% endfor %}{% endfor %}{% endfor %}';

type Change = Partial<Record<'key' | 'subject' | 'body' | 'html', string>>;

/** The change of a valid template, and the fault that it causes: its code and its field. */
export const badTemplates: [what: string, change: Change, code: string, field: string][] = [
  ['an unknown variable', { subject: '{{ ticket.cod }}' }, 'UNKNOWN_VARIABLE', 'subject'],
  ['one in a branch that is not taken', { body: '{% if false %}{{ nobody.name }}{% endif %}' }, 'UNKNOWN_VARIABLE', 'body'],
  ['one that only mails with a link have', { body: '{{ link.url }}' }, 'UNKNOWN_VARIABLE', 'body'],
  ['one that only HTML has', { body: '{{ message_html }}' }, 'UNKNOWN_VARIABLE', 'body'],
  ['one of a quote', { body: '{% for quote in quoted %}{{ quote.nope }}{% endfor %}' }, 'BAD_TEMPLATE', 'body'],
  ['the first of no quotes', { body: '{{ quoted.first.text }}' }, 'BAD_TEMPLATE', 'body'],
  ['what every object has', { body: '{{ ticket.constructor }}' }, 'UNKNOWN_VARIABLE', 'body'],
  ['a part of what is a text', { html: '{{ ticket.assignee.name }}' }, 'UNKNOWN_VARIABLE', 'html'],
  ['an unknown filter', { body: '{{ "x" | shout }}' }, 'BAD_TEMPLATE', 'body'],
  ['an output without its end', { subject: '{{ ticket.code' }, 'BAD_TEMPLATE', 'subject'],
  ['a tag without its end', { body: 'a\n{% if ticket %}b' }, 'BAD_TEMPLATE', 'body'],
  ['nothing assigned', { body: '{% assign %}' }, 'BAD_TEMPLATE', 'body'],
  ['an end of nothing', { body: '{% endif %}' }, 'BAD_TEMPLATE', 'body'],
  ['another template', { html: '{% include "other" %}' }, 'BAD_TEMPLATE', 'html'],
  ['a file', { body: '{% render "/etc/passwd" %}' }, 'BAD_TEMPLATE', 'body'],
  ['a loop that takes memory', { body: '{% for i in (1..99999999) %}x{% endfor %}' }, 'BAD_TEMPLATE', 'body'],
  ['a mail of too many characters', { body: `{% for i in (1..1000) %}${'x'.repeat(300)}{% endfor %}` }, 'BAD_TEMPLATE', 'body'],
  ['a loop that takes time', { body: slow }, 'TEMPLATE_TOO_SLOW', 'body'],
  ['a built-in mail that does not exist', { key: 'ticket_replyed' }, 'UNKNOWN_MAIL', 'key'],
];
