import { describe, expect, it } from 'vitest';
import { type AuditEntry, auditRow } from './audit.ts';
import { uidBytes } from './ids.ts';

const entry: AuditEntry = {
  officeId: 1,
  at: '2026-11-23T01:00:00.000Z',
  staffId: 7,
  action: 'update',
  entity: 'person',
  uid: '0190a0b0-c0d0-7000-8000-000000000001',
};
const changed = (before: Record<string, unknown>, after: Record<string, unknown>) => {
  const row = auditRow({ ...entry, before, after });
  return [row.before, row.after].map((text) => JSON.parse(text!) as unknown);
};

describe('an entry of the trail', () => {
  it('says who, when and what', () => {
    expect(auditRow(entry)).toEqual({
      office_id: 1,
      at: entry.at,
      staff_id: 7,
      action: 'update',
      entity: 'person',
      entity_uid: uidBytes(entry.uid),
      before: null,
      after: null,
    });
    expect(auditRow({ ...entry, before: { name: 'Siti' } }).before).toBeNull();
    expect(auditRow({ ...entry, after: { name: 'Siti' } }).after).toBeNull();
  });
  it('keeps what differs, and nothing is the same as null', () => {
    expect(changed({ name: 'Siti', phone: '1', email: null }, { name: 'Siti A', phone: '1' })).toEqual([
      { name: 'Siti' },
      { name: 'Siti A' },
    ]);
    expect(changed({ email: null, other: 1 }, { email: undefined, name: null })).toEqual([{}, {}]);
    expect(changed({}, { name: 'Siti' })).toEqual([{ name: null }, { name: 'Siti' }]);
    expect(changed({ name: 'Siti' }, { name: undefined })).toEqual([{ name: 'Siti' }, { name: null }]);
  });
  it.each(['pin_hash', 'pin_salt', 'emblem', 'logo', 'bytes'])(
    'says that %s changed, not to what',
    (column) => {
      expect(changed({ [column]: 'old' }, { [column]: 'new' })).toEqual([
        { [column]: '…' },
        { [column]: '…' },
      ]);
    },
  );
  it('writes bytes as digits and numbers as they are', () => {
    expect(changed({ uid: null, size: 1 }, { uid: Uint8Array.of(10, 255), size: 2 })).toEqual([
      { uid: null, size: 1 },
      { uid: '0aff', size: 2 },
    ]);
  });
  it.each(['14 71 02 63 02 90 00 03', '1471.0263.0290.0003', '147102-630290-0003', '1471 0263 0290 0003'])(
    'masks a NIK that is written in groups: %s',
    (nik) => {
      expect(changed({ note: null }, { note: `KTP ${nik}, Riau` })).toEqual([
        { note: null },
        { note: 'KTP 147102••••••••••, Riau' },
      ]);
    },
  );
  it.each(['23-11-2026 24-11-2026', '2026-11-23 2026-11-24', '0812 3456 0812 3456'])(
    'leaves other digits side by side: %s',
    (note) => {
      expect(changed({ note: null }, { note })).toEqual([{ note: null }, { note }]);
    },
  );
  it('masks a NIK wherever it stands, and no other number', () => {
    expect(changed({ note: 'NIK 1471015708900001.' }, { note: '14710157089000012' })).toEqual([
      { note: 'NIK 147101••••••••••.' },
      { note: '14710157089000012' },
    ]);
  });
});
