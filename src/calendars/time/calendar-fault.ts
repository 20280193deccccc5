export type CalendarFaultCode =
  | 'UNKNOWN_TIME_ZONE'
  | 'NOT_SEVEN_DAYS'
  | 'BAD_TIME'
  | 'OVERLAPPING_INTERVALS'
  | 'BAD_DATE'
  | 'DATE_OUT_OF_RANGE'
  | 'DATES_BACKWARDS'
  | 'NEVER_OPENS';

export interface CalendarFault {
  code: CalendarFaultCode;
  /** The path within the calendar, such as `weekly 1 0 closes`. */
  path: string[];
}

export function fault(code: CalendarFaultCode, ...path: string[]): CalendarFault {
  return { code, path };
}
