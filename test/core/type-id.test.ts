import { randomUUID } from 'node:crypto';
import { TypeID } from 'typeid-js';
import { expect, test } from 'vitest';
import { typeId, uuidOf } from '../../src/core/type-id.ts';

const edges = ['00000000-0000-7000-8000-000000000000', 'ffffffff-ffff-7fff-bfff-ffffffffffff', '01a22b18-0d43-7951-865c-8b2be56d3c61'];

test('an id is written as by the library of TypeIDs, and read again', () => {
  for (const uuid of [...edges, ...Array.from({ length: 5_000 }, () => randomUUID())]) {
    expect(typeId('tkt', uuid)).toBe(TypeID.fromUUID('tkt', uuid).toString());
    expect(uuidOf(typeId('tkt', uuid))).toBe(uuid);
  }
});
