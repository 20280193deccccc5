import { refuse } from '../../core/refusal.ts';
import type { Transaction } from '../../core/transaction.ts';
import { isWorker, peopleAmong } from '../insist-on-worker.ts';
import type { TrackedTicket } from '../lock-ticket.ts';
import { removeFromList } from '../people/change-people-lists.ts';
import { mostListed, type PeopleList, peopleLists } from '../people/people-lists.ts';
import type { BeforeMerge, Ticket } from '../ticket.ts';

/** People by the list of the other ticket that a merge put them on. */
export type ListedPeople = Record<PeopleList, readonly string[]>;

/**
 * Whom a merge puts on the lists of the other ticket, who are not on them yet: the person who asked for the merged ticket or watches it watches the other,
 * and its collaborators work on the other where they see its queue.
 */
export async function newcomers(ctx: Transaction, source: Ticket, { ticket: target, configuration }: TrackedTicket): Promise<ListedPeople> {
  const candidates = {
    watcher: peopleOf(source, 'watcher').filter((id) => !peopleOf(target, 'watcher').includes(id)),
    collaborator: source.collaboratorIds.filter((id) => !target.collaboratorIds.includes(id)),
  };
  const ids = [...new Set([...candidates.watcher, ...candidates.collaborator])];
  const [people] = ids.length === 0 ? [] : await ctx.query(peopleAmong(ctx, ids));
  const found = people?.rows ?? [];
  const joining = (list: PeopleList) => found.filter(({ id }) => candidates[list].includes(id));
  const workers = joining('collaborator').filter((person) => isWorker(configuration, person, target.queueId));
  return { watcher: insistOnRoom(target, 'watcher', joining('watcher')), collaborator: insistOnRoom(target, 'collaborator', workers) };
}

function insistOnRoom(target: Ticket, list: PeopleList, people: readonly { id?: string }[]): string[] {
  const ids = people.flatMap(({ id }) => id ?? []);
  const code = list === 'watcher' ? 'TOO_MANY_WATCHERS' : 'TOO_MANY_COLLABORATORS';
  if (target[`${list}Ids`].length + ids.length > mostListed[list]) refuse(code, ['input', 'intoId']);
  return ids;
}

/** For the lists of another ticket, the person who asked for a ticket counts among those who watch it. */
function peopleOf({ requesterId, creatorId, ...ticket }: Ticket, list: PeopleList): string[] {
  return [...new Set([...(list === 'watcher' ? [requesterId, creatorId] : []), ...ticket[`${list}Ids`]])];
}

/**
 * A ticket was separated from the first of these, each of which was merged into the next one. Whom it put on the lists of the first leave it, unless
 * another ticket that was merged into it keeps them there; and then they leave the next one, if only the first had put them there.
 */
export function takePeopleAlong(ctx: Transaction, source: Ticket, targets: readonly TrackedTicket[], before: BeforeMerge): void {
  for (const list of peopleLists) {
    let [from, leaving] = [source, before[`${list}Ids`]];
    for (const target of targets) {
      const gone = leaving.filter((id) => !passOn(target, from, list, id));
      for (const id of gone) removeFromList(ctx, target, list, id);
      leaving = forget(target.ticket, list, gone);
      from = target.ticket;
    }
  }
}

/** Whether another merged ticket of the same person keeps them on the list. */
function passOn({ merged }: TrackedTicket, source: Ticket, list: PeopleList, id: string): boolean {
  const heir = merged.find(({ ticket }) => ticket.id !== source.id && peopleOf(ticket, list).includes(id))?.ticket;
  if (!heir?.beforeMerge) return false;
  heir.beforeMerge = { ...heir.beforeMerge, [`${list}Ids`]: [...heir.beforeMerge[`${list}Ids`], id] };
  return true;
}

/** Those among these whom the merge of the ticket itself had put on the list of the next one. */
function forget(ticket: Ticket, list: PeopleList, gone: readonly string[]): readonly string[] {
  const { beforeMerge } = ticket;
  if (!beforeMerge) return [];
  const ids = beforeMerge[`${list}Ids`];
  ticket.beforeMerge = { ...beforeMerge, [`${list}Ids`]: ids.filter((id) => !gone.includes(id)) };
  return ids.filter((id) => gone.includes(id));
}
