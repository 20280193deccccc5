import type { Configuration } from '../../configuration/configuration.ts';
import { seesEveryRequestType } from '../../configuration/request-types/forms.ts';
import type { RequestType } from '../../configuration/request-types/request-type.ts';
import type { Transaction } from '../../core/transaction.ts';
import { itemByKey } from '../../core/unknown-keys.ts';
import type { Row } from '../../database/pipeline.ts';
import type { OpenTicket } from './open-ticket-input.ts';

/** The request type that was named, among those that the catalogue offers; what requesters are offered depends on the entitlements of the ticket's organization. */
export function requestTypeFor(
  ctx: Transaction,
  { requestTypes }: Configuration,
  { requestType }: Pick<OpenTicket, 'requestType'>,
  entitlements: readonly Row[],
): RequestType | null {
  if (requestType == null) return null;
  const isEntitled = ({ entitlementTypes }: RequestType) => entitlementTypes.length === 0 || entitlements.some(({ type }) => entitlementTypes.includes(type));
  const isOffered = (one: RequestType) => seesEveryRequestType(ctx.actor) || (one.audience === 'EVERYONE' && isEntitled(one));
  return itemByKey(requestTypes.filter(isOffered), requestType, ['input', 'requestType']);
}
