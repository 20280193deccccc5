/** A mail cannot be worked on now, and may be later. */
export class NotNow extends Error {}
