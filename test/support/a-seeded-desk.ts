import { randomBytes } from 'node:crypto';
import { desks } from '../../seeds/index.ts';
import { openDesk } from '../../seeds/open-desk.ts';
import { password, peopleOf, type TestDesk } from './a-desk.ts';
import { theHouse } from './house.ts';

/** One of the five desks as its file says, with its people and without its stories, under a name of its own. */
export async function aSeededDesk(slug: string): Promise<TestDesk> {
  const desk = desks.find((desk) => desk.slug === slug);
  if (!desk) throw new Error(`There is no desk ${slug}.`);
  const elsewhere = `${slug}-${randomBytes(6).toString('hex')}`;
  const document = JSON.parse(JSON.stringify(desk.document).replaceAll(`@${slug}.example`, `@${elsewhere}.example`));
  const furnished = await openDesk(theHouse(), { ...desk, slug: elsewhere, document, articles: [], tickets: [] }, password);
  return peopleOf(elsewhere, furnished);
}
