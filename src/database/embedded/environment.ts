/** Without PGPORT, PGDATA and a foreign locale; a set time zone spares initdb the search for one. */
export const plainEnvironment = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
