import type { Piece } from '../json/json-text.ts';
import type { Selections } from '../selection/selection.ts';
import type { Sql } from '../shape/shape.ts';
import type { Listing } from './listing.ts';
import { cursorOf, readPage } from './page.ts';
import type { Plan } from './plan.ts';
import { projector, slotPieces } from './plan-slot.ts';

/** Relay's `PageInfo`, computed from the cursors that were read; one row beyond the page shows that there are more. */
export function pageInfoPieces(plan: Plan, { args, order }: Listing, cursors: Sql, selections: Selections): Piece[] {
  const page = readPage(args);
  const [hasAfter, hasBefore] = [args.after != null, args.before != null];
  const type = plan.request.schema.getType('PageInfo');
  const project = type ? projector(plan, type, selections) : String;
  const cursorAt = (values: string[] | undefined) => (values ? cursorOf(order.name, values) : null);
  return slotPieces(plan, [['cursors', cursors]], (read) => {
    const all = (read as { cursors: string[][] | null }).cursors ?? [];
    const onPage = all.slice(0, page.size);
    const [first, last] = page.isBackward ? [onPage.at(-1), onPage[0]] : [onPage[0], onPage.at(-1)];
    const hasMore = all.length > page.size;
    const ends = { startCursor: cursorAt(first), endCursor: cursorAt(last) };
    return project({ hasNextPage: page.isBackward ? hasBefore : hasMore, hasPreviousPage: page.isBackward ? hasMore : hasAfter, ...ends }, []);
  });
}
