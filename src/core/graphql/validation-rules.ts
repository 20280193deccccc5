import { getMetadataStorage } from 'class-validator';

/** class-validator looks for the rules of a class among those of all classes each time an input is validated, though they do not change once it is loaded. */
export function keepValidationRules(): void {
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<unknown, ReturnType<typeof find>>();
  storage.getTargetValidationMetadatas = (target, ...options) => {
    const rules = known.get(target) ?? find(target, ...options);
    known.set(target, rules);
    return rules;
  };
}
