import { openDoor } from '../src/access/create-tenant.ts';
import type { Context, House } from '../src/platform/house.ts';
import type { Desk } from './desk.ts';
import { type Furnished, furnish, unknown } from './furnish.ts';
import { playTickets } from './play-tickets.ts';

/** Furnishes the desk from its value, plays the stories of its first tickets, and only then opens its door. */
export async function openDesk(house: House, desk: Desk, password: string): Promise<Furnished> {
  const furnished = await furnish(house, desk, password);
  if (desk.tickets.length > 0) await playTickets(furnished, desk);
  await openDoor(systemOf(furnished));
  return furnished;
}

function systemOf({ as }: Furnished): Context {
  return as.system ?? unknown('person', 'system');
}
