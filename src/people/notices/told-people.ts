import type { Notice } from '../../core/event.ts';

/** So many people with the roles that are to be told. */
const mostOfRoles = 200;

const members = 'select m.member_id from queue_member m where e."membersOf" is not null and m.tenant_id = $1 and m.queue_id = e."membersOf" offset 0';
const peopleOfRoles = `select p.id from principal p
    where e.roles is not null and p.tenant_id = $1 and p.role = any(e.roles) and p.role <> 'REQUESTER' and p.is_active order by p.role, p.id limit ${mostOfRoles}`;

/** The parts of a statement that tells people. */
export interface ToldPeople {
  /** What the name of the statement ends with, since its text depends on what the rows name. */
  suffix: string;
  /** Joins the people to the rows `e`, as `told`. */
  join: string;
  /** Leaves out those whom an earlier line tells. */
  isFirst: string;
}

/**
 * The people whom some rows `e` name by their ids, as members of a queue or by their roles: those who are active, and for those who were merged into
 * somebody that one. What no row names is left out of the statement, since to begin a look-up that finds nothing costs as much as one that finds something.
 * `offset 0` keeps the look-ups apart, each by its key: else the planner, which expects a hundred rows, would read all people of the desk. `hashed` is what
 * the hash of a person begins with.
 */
export function toldPeople(rows: readonly Notice[], hashed: string): ToldPeople {
  const groups = [...(rows.some(({ membersOf }) => membersOf) ? [members] : []), ...(rows.some(({ roles }) => roles) ? [peopleOfRoles] : [])];
  const hasEarlierLine = rows.some(({ unlessMemberOf }) => unlessMemberOf);
  return {
    suffix: `${groups.map((group) => (group === members ? '_of_queues' : '_of_roles')).join('')}${hasEarlierLine ? '_once' : ''}`,
    join: `${groups.length === 0 ? '' : `left join lateral (${groups.map((group) => `(${group})`).join(' union all ')}) m (id) on true`}
  cross join lateral (select p.id, p.merged_into_id from principal p
    where p.tenant_id = $1 and p.id = ${groups.length === 0 ? 'e."personId"' : 'case when e."personId" is null then m.id else e."personId" end'}
      and p.kind = 'USER' and (p.is_active or p.merged_into_id is not null) offset 0) p
  cross join lateral (select case when p.merged_into_id is null then p.id else p.merged_into_id end as id) person
  cross join lateral (select person.id, md5(${hashed} || person.id::text) as hash) told`,
    isFirst: hasEarlierLine
      ? 'and (select true from queue_member u where u.tenant_id = $1 and u.queue_id = e."unlessMemberOf" and u.member_id = told.id) is null'
      : '',
  };
}
