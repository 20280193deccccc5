import type { Calendar } from '../calendars/time/calendar.ts';
import { addDuration, durationIn } from '../calendars/time/durations.ts';
import { type ConfigurationFault, fault } from './configuration-fault.ts';
import type { ConfigurationDocument } from './document.ts';
import { faultTexts } from './fault-texts.ts';
import { definitionOf } from './write-calendars.ts';

/** The target times and timers that their calendar does not reach within ten years; they may be saved, but nothing would ever be due (SLA 20). */
export function unreachableTimes(document: ConfigurationDocument, at: Date): ConfigurationFault[] {
  const calendars = new Map(document.calendars.map((section): [string, Calendar] => [section.key, definitionOf(section, at)]));
  const warn = (time: string, calendar: string | undefined, ...path: (string | number)[]): ConfigurationFault[] => {
    const hours = calendar === undefined ? undefined : calendars.get(calendar);
    if (!hours || addDuration(hours, at.getTime(), durationIn(time, true)) !== null) return [];
    return [{ ...fault('UNREACHABLE', ...path), message: faultTexts.UNREACHABLE }];
  };
  return [
    ...document.policies.flatMap(({ targets }, of) =>
      targets.flatMap(({ within, calendar }, index) => warn(within, calendar, 'policies', of, 'targets', index, 'within')),
    ),
    ...document.statuses.flatMap(({ timers = [] }, of) =>
      timers.flatMap(({ after, calendar }, index) => warn(after, calendar, 'statuses', of, 'timers', index, 'after')),
    ),
  ];
}
