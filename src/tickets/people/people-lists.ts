/** The lists of people that a ticket keeps in columns of its own, beside its requester, its creator and its assignee. */
export const peopleLists = ['watcher', 'collaborator'] as const;
export type PeopleList = (typeof peopleLists)[number];

/** The table refuses more. */
export const mostListed: Readonly<Record<PeopleList, number>> = { watcher: 100, collaborator: 20 };
