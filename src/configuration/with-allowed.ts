import { knownCountries, knownRegions } from '../calendars/holidays.ts';
import { didYouMean } from '../core/did-you-mean.ts';
import { inEach } from '../core/in-languages.ts';
import { own } from '../core/own.ts';
import { registry, type Text } from '../core/registry.ts';
import type { ConfigurationFault, FoundFault } from './configuration-fault.ts';
import type { ConfigurationDocument } from './document.ts';
import { faultTexts } from './fault-texts.ts';

/** More would not help anybody to choose. */
const mostAllowed = 100;

type AllowedBy = (document: ConfigurationDocument, path: readonly string[]) => readonly string[];

const keysOf = (items: readonly { key: string }[]) => items.map(({ key }) => key);

/** What stands for a name that does not exist, where its fault does not say so itself. */
const allowedBy: Readonly<Record<string, AllowedBy>> = {
  UNKNOWN_STATUS: ({ statuses }) => keysOf(statuses),
  NOT_A_RESOLVED_STATUS: ({ statuses }) => keysOf(statuses.filter(({ category }) => category === 'RESOLVED')),
  UNKNOWN_PERMISSION: () => [...registry().permissions],
  UNKNOWN_COUNTRY: () => knownCountries(),
  UNKNOWN_REGION: ({ calendars }, [, at]) => knownRegions(calendars[Number(at)]?.holidays?.country ?? ''),
  UNKNOWN_TIME_ZONE: () => Intl.supportedValuesOf('timeZone'),
};

/** The faults with their sentences, with what is allowed in place of an unknown name, and with what was probably meant. */
export function withAllowed(faults: readonly FoundFault[], given: unknown): ConfigurationFault[] {
  return faults.map((fault) => {
    const message = messageOf(fault);
    const allowed = fault.allowed ?? allowedBy[fault.code]?.(given as ConfigurationDocument, fault.path);
    if (!allowed) return { ...fault, message };
    const name = fault.code === 'UNKNOWN_FIELD' ? fault.path.at(-1) : valueAt(given, fault.path);
    const meant = didYouMean(name, allowed);
    const shown = allowed.length > mostAllowed ? {} : { allowed: [...allowed] };
    return { ...fault, ...shown, message: meant ? inEach((locale) => `${message[locale]} ${meant[locale]}`) : message };
  });
}

function messageOf({ code, message }: FoundFault): Text {
  return message ?? own<Text>(faultTexts, code) ?? { es: code, en: code, pt: code };
}

export function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce((value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key], given);
}
