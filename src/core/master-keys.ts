import { createHmac, randomBytes } from 'node:crypto';
import { appError } from './app-error.ts';
import type { Services } from './context.ts';
import { sealWith, unsealWith } from './seal.ts';

/** The settings that master keys follow from. */
export type MasterSecrets = Pick<Services, 'secret' | 'oldSecret' | 'masterKey' | 'oldMasterKey'>;

interface MasterKey {
  id: string;
  key: Buffer;
}

/** The key of a tenant, encrypted with the master key of the id. */
export interface WrappedKey {
  wrappedKey: string;
  masterKeyId: string;
}

/** Any of these opens; the first one wraps. Without a setting of its own it is the secret of the server, so that setting one later needs no other step than a rotation. */
function masterKeysOf({ secret, oldSecret, masterKey, oldMasterKey }: MasterSecrets): MasterKey[] {
  return [masterKey, secret, oldMasterKey, oldSecret].flatMap((text) => (text ? [masterKeyOf(text)] : []));
}

function masterKeyOf(text: string): MasterKey {
  const key = createHmac('sha256', text).update('master key').digest();
  return { id: createHmac('sha256', key).update('id').digest('hex').slice(0, 16), key };
}

/** Whether one of the settings gives the master key of this id. */
export function isMasterKey(secrets: MasterSecrets, id: string): boolean {
  return masterKeysOf(secrets).some((master) => master.id === id);
}

export function currentMasterKeyId(secrets: MasterSecrets): string {
  return masterKeysOf(secrets)[0]?.id ?? '';
}

export function newTenantKey(secrets: MasterSecrets, tenantId: string): WrappedKey {
  return wrap(secrets, tenantId, randomBytes(32));
}

export function wrap(secrets: MasterSecrets, tenantId: string, key: Uint8Array): WrappedKey {
  const [master] = masterKeysOf(secrets);
  if (!master) throw new Error('There is no master key.');
  return { wrappedKey: sealWith(master.key, key, `key of ${tenantId}`), masterKeyId: master.id };
}

/** `null` where it is wrapped with a master key that none of the settings gives. */
export function unwrap(secrets: MasterSecrets, tenantId: string, { wrappedKey, masterKeyId }: WrappedKey): Buffer | null {
  const master = masterKeysOf(secrets).find(({ id }) => id === masterKeyId);
  const key = master && unsealWith(master.key, wrappedKey, `key of ${tenantId}`);
  return key ? Buffer.from(key) : null;
}

export function unwrapOrThrow(secrets: MasterSecrets, tenantId: string, wrapped: WrappedKey): Buffer {
  return unwrap(secrets, tenantId, wrapped) ?? unreadable(wrapped);
}

function unreadable({ masterKeyId }: WrappedKey): never {
  throw appError('UNAVAILABLE', `The key of the desk is encrypted with the master key ${masterKeyId}, which this server was not given.`);
}
