import { label } from './fields.ts';
import type { Row } from './rows.ts';
import { holds, need, type Seeing, tenantOf } from './viewer.ts';

type Said = Record<string, unknown>;

/** A section of the document in force; one that is not there is empty. */
function section(seeing: Seeing, name: string): Said[] {
  return (documentOf(seeing)[name] as Said[] | undefined) ?? [];
}

function documentOf(seeing: Seeing): Said {
  const { rows } = seeing;
  return rows.configuration.find(({ number }) => number === tenantOf(seeing).config_version)?.document as Said;
}

/** A text is in the desk's language. */
function labeled(seeing: Seeing, item: Said): Said {
  const labels = typeof item.label === 'string' ? { [String(tenantOf(seeing).locale)]: item.label } : item.label;
  return { ...item, label: (seeing: Seeing, args: Said) => label({ labels } as Row, seeing, args, undefined as never) };
}

export function customFields(seeing: Seeing): Said[] {
  const seen = section(seeing, 'fields').filter(({ audience }) => audience !== 'AGENTS' || holds(seeing, 'note:read'));
  return seen.map((field) => ({
    ...{ required: false, audience: 'EVERYONE' },
    ...labeled(seeing, field),
    options: ((field.options as Said[]) ?? []).map((option) => labeled(seeing, option)),
  }));
}

export function checklist(seeing: Seeing): Said[] {
  return section(seeing, 'checklist').map((item) => labeled(seeing, item));
}

/** Without a matrix of its own a desk has that of the standard service desk. */
const usualMatrix = {
  LOW: { LOW: 'LOW', MEDIUM: 'LOW', HIGH: 'MEDIUM' },
  MEDIUM: { LOW: 'LOW', MEDIUM: 'MEDIUM', HIGH: 'HIGH' },
  HIGH: { LOW: 'MEDIUM', MEDIUM: 'HIGH', HIGH: 'URGENT' },
};

export function priorityMatrix(seeing: Seeing): Said {
  const { LOW, MEDIUM, HIGH } = (documentOf(seeing).priorityMatrix ?? usualMatrix) as typeof usualMatrix;
  const row = ({ LOW: low, MEDIUM: medium, HIGH: high }: typeof LOW) => ({ low, medium, high });
  return { low: row(LOW), medium: row(MEDIUM), high: row(HIGH) };
}

export function workflow(seeing: Seeing): Said {
  need(seeing, 'ticket:read_all');
  const {
    closurePolicy,
    escalation = null,
    onOpening = [],
    onAnswer = [],
  } = documentOf(seeing).desk as Said & Record<'onOpening' | 'onAnswer', Said[] | undefined>;
  const statuses = section(seeing, 'statuses').map((status) => statusOf(seeing, status));
  const transitions = section(seeing, 'transitions').map(({ requires = [], effects = [], from, ...step }) => ({
    ...{ ...step, requires, from: [from].flat() },
    effects: (effects as Said[]).map(effectOf),
  }));
  return { closurePolicy, escalation, onOpening: onOpening.map(effectOf), onAnswer: onAnswer.map(effectOf), statuses, transitions };
}

const metrics = ['FIRST_RESPONSE', 'NEXT_RESPONSE', 'FIRST_RESOLUTION', 'TOTAL_RESOLUTION'];

function statusOf(seeing: Seeing, status: Said): Said {
  const usual = (metric: string) => {
    if (status.category === 'RESOLVED' || status.category === 'CLOSED') return 'STOP';
    return status.category === 'PENDING' && metric.endsWith('RESOLUTION') ? 'PAUSE' : 'RUN';
  };
  const said = (status.clocks ?? {}) as Said;
  const clocks = metrics.map((metric) => ({ metric, mode: said[metric] ?? usual(metric) }));
  const timers = ((status.timers ?? []) as Said[]).map(timerOf);
  return { survey: false, review: false, ...labeled(seeing, status), clocks, timers };
}

function timerOf({ after, remind, since = 'ENTERED', ...timer }: Said): Said {
  const [amount, unit] = String(after).split(' ');
  return { ...timer, since, after: { amount: Number(amount), unit }, remind: Boolean(remind), template: remind === true ? null : (remind ?? null) };
}

function effectOf(effect: Said): Said {
  const itemKinds = { qualify: 'QUALIFY', assign: 'ASSIGN', notify: 'NOTIFY' };
  const [, kind] = Object.entries(itemKinds).find(([name]) => name in effect) ?? [];
  return { kind, ...effect };
}
