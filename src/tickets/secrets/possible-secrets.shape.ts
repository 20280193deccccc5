import { deskSetting } from '../../configuration/section.ts';
import { may } from '../../core/actor.ts';
import { camel, computed, type Field } from '../../reading/shape/shape.ts';
import { possibleSecretsIn } from './possible-secrets.ts';

/** For those who can seal them; it is looked for when somebody asks. */
export function possibleSecrets(column: string): Field {
  return computed(
    [column],
    (read, { actor }) =>
      may(actor, 'secret:reveal')
        ? possibleSecretsIn(read[camel(column)], { words: JSON.parse(read.secretWords ?? '[]'), prefixes: JSON.parse(read.secretPrefixes ?? '[]') })
        : [],
    { secretWords: (_, viewer) => deskSetting(viewer, 'secretWords'), secretPrefixes: (_, viewer) => deskSetting(viewer, 'secretPrefixes') },
  );
}
