/** PGPORT, PGDATA and a foreign locale have no say; a known time zone saves initdb the search for one. */
export const plainEnvironment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
