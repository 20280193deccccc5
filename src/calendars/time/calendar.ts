/** Local times such as `09:00`; a closing at or before its opening is on the next day, and `24:00` is the end of the day. */
export interface Interval {
  opens: string;
  closes: string;
}

/** Replaces the intervals that open on these dates; none means closed. Of two for one date the later in the list holds. */
export interface Override {
  from: string;
  /** The last date it holds for. */
  to: string;
  intervals: readonly Interval[];
}

/** One version of a business calendar. It never changes: what is worked out of it hangs on the object itself. */
export interface Calendar {
  /** An IANA name. */
  timeZone: string;
  /** Seven lists, from Monday to Sunday. An interval belongs to the day it opens on. */
  weekly: readonly (readonly Interval[])[];
  overrides: readonly Override[];
}
