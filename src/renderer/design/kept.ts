import { useEffect, useState } from 'react';
import { z } from 'zod';
import { designSpec, type DesignSpec } from '#contract/design.ts';

/** What was drawn and not saved, kept on this computer through a power cut or a sign-out. */
type Kept = { name: string; spec: DesignSpec; basedOn: number };

const keptSchema = z.object({ name: z.string(), spec: designSpec, basedOn: z.int() });
const keyOf = (staffUid: string, uid: string) => `loket-design-${staffUid}-${uid}`;

/** Null when nothing is kept, or when it was kept by another version of the application. */
const readKept = (staffUid: string, uid: string): Kept | null => {
  try {
    return keptSchema.parse(JSON.parse(localStorage.getItem(keyOf(staffUid, uid)) ?? 'null'));
  } catch {
    return null;
  }
};

const keep = (staffUid: string, uid: string, kept: Kept): void => {
  try {
    localStorage.setItem(keyOf(staffUid, uid), JSON.stringify(kept));
  } catch {
    // The browser's own store is full: the drawing is still on the screen, only the safety net is missing.
  }
};

const forget = (staffUid: string, uid: string): void => localStorage.removeItem(keyOf(staffUid, uid));

const KEEP_AFTER_MS = 400;

/** What was kept of this design when it was opened; only what differs from `saved` counts. */
export const useKept = (staffUid: string, uid: string, saved: { name: string; spec: DesignSpec }) => {
  const [kept] = useState(() => {
    const found = readKept(staffUid, uid);
    const isSame =
      found?.name === saved.name &&
      JSON.stringify(found.spec) === JSON.stringify(designSpec.parse(saved.spec));
    return isSame ? null : found;
  });
  return { kept, forget: () => forget(staffUid, uid) };
};

/** Keeps what is drawn for as long as it is not saved. */
export const useKeeping = (staffUid: string, uid: string, drawn: Kept, isDirty: boolean) => {
  const { name, spec, basedOn } = drawn;
  useEffect(() => {
    if (!isDirty) return forget(staffUid, uid);
    const timer = setTimeout(() => keep(staffUid, uid, { name, spec, basedOn }), KEEP_AFTER_MS);
    return () => clearTimeout(timer);
  }, [staffUid, uid, name, spec, basedOn, isDirty]);
};
