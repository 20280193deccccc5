import type { SuggestionOutcome } from '../../tickets/opening/end-suggestion.ts';
import type { Fact, FactChanges, FactValues, Reported } from './reported-ticket.ts';

/** That a need ended for which something was suggested, as the feed has it. */
export interface SuggestionEvent {
  seq: number;
  at: number;
  ticketId: null;
  fact: { suggestionId: string; channel: string; outcome: SuggestionOutcome; articleId: string | null };
}

const none: Omit<FactValues, 'channel'> = {
  ...{ queueId: null, assigneeId: null, severityId: null, categoryId: null, qualificationId: null, organizationId: null },
  ...{ entitlementId: null, requestTypeId: null, priority: null, nature: null },
};

/** What is told of a need later replaces what was told before. `null` where the event was folded before. */
export function foldSuggestion(before: Reported | null, { seq, at, fact }: SuggestionEvent): { reported: Reported; changes: FactChanges } | null {
  if (before && seq <= before.seq) return null;
  const { channel, outcome, articleId } = fact;
  const ended: Fact = { kind: `SUGGESTION_${outcome}`, at, value: null, agentId: null, values: { ...none, channel, articleId } };
  return { reported: { seq, openedAt: at, revocable: { ENDED: ended } }, changes: new Map([['ENDED', ended]]) };
}
