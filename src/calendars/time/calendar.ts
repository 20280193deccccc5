/** Local times such as `09:00`. A closing time at or before the opening is on the next day, so `00:00-00:00` is a whole day; `24:00` is the end of the day. */
export interface Interval {
  opens: string;
  closes: string;
}

/** Replaces the intervals that open on these dates; an empty list means closed. The last override of a date wins. */
export interface Override {
  from: string;
  /** The last date, inclusive. */
  to: string;
  intervals: readonly Interval[];
}

/** One version of a business calendar. It never changes, so derived values are cached per object. */
export interface Calendar {
  /** An IANA name. */
  timeZone: string;
  /** Seven lists, from Monday to Sunday. An interval belongs to the day it opens on. */
  weekly: readonly (readonly Interval[])[];
  overrides: readonly Override[];
}
