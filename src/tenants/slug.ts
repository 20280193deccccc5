/** Slugs are used in addresses and sign-in; the table has the same check. */
export const slugShape = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;
