/** A slug is a part of addresses and of sign-in; the table holds the same. */
export const slugShape = /^[a-z][a-z0-9-]{1,38}[a-z0-9]$/;
