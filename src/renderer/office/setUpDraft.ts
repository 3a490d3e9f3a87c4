import type { UseFormReturnType } from '@mantine/form';
import { z } from 'zod';
import { deskDraft, type OfficeDraft, officeDraft, staffDraft } from '#contract/office.ts';
import { newPin, pin } from '#contract/pin.ts';
import { bidang } from '#renderer/app/theme.ts';
import { newUid } from '#renderer/app/uid.ts';
import { numberingFor, type Owner } from './rules.ts';

type FirstStaff = { uid: string; name: string; pin: string };
export type SetUpDraft = {
  owner: Owner;
  uid: string;
  office: OfficeDraft;
  admin: FirstStaff & { pinAgain: string };
  /** A desk for each field and who sits there; an empty name means that there is none. */
  desks: { uid: string; letter: string; name: string; staff: FirstStaff }[];
  frontDesk: FirstStaff[];
};
export type SetUpForm = UseFormReturnType<SetUpDraft>;
export type Pictures = { emblem: File | null; logo: File | null };

/** A PIN to begin with, drawn by lot and shown to whoever sets up. */
const firstPin = (): string => {
  const drawn = String((crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) % 1_000_000).padStart(6, '0');
  return newPin.safeParse(drawn).success ? drawn : firstPin();
};

export const newStaff = (): FirstStaff => ({ uid: newUid(), name: '', pin: firstPin() });

const nobody = { post: '', name: '', rank: '', nip: '' };

export const emptyDraft = (): SetUpDraft => ({
  owner: 'province',
  uid: newUid(),
  office: {
    name: 'UPTD Pusat Layanan Usaha Terpadu KUMKM',
    shortName: '',
    government: '',
    agency: '',
    address: '',
    postalCode: '',
    phone: '',
    email: '',
    website: '',
    city: '',
    regionCode: null,
    zone: 'WIB',
    paper: 'a4',
    ticketWidth: 80,
    ...numberingFor(''),
    attendanceThreshold: 80,
    runningText: 'Semua layanan PLUT-KUMKM gratis. Siapkan KTP dan NIB bila ada.',
    head: { ...nobody, post: 'Kepala UPTD PLUT-KUMKM' },
    superior: nobody,
  },
  admin: { uid: newUid(), name: '', pin: '', pinAgain: '' },
  desks: bidang.map(({ letter }, i) => ({ uid: newUid(), letter, name: `Meja ${i + 1}`, staff: newStaff() })),
  frontDesk: [newStaff()],
});

type Issues = Record<string, string>;

/** What a schema has to say, by the dotted path below `prefix`. */
const issuesOf = (schema: z.ZodType, value: unknown, prefix: string): Issues =>
  Object.fromEntries(
    (schema.safeParse(value).error?.issues ?? []).map(({ path, message }) => [
      [prefix, ...path].join('.'),
      message,
    ]),
  );

const required = officeDraft.pick({ name: true, shortName: true, city: true, regionCode: true, zone: true });

export const officeIssues = ({ office }: SetUpDraft): Issues => {
  const { name, shortName, city, regionCode, zone } = office;
  return issuesOf(required, { name, shortName, city, regionCode, zone }, 'office');
};

export const letterheadIssues = ({ office }: SetUpDraft): Issues => issuesOf(officeDraft, office, 'office');

/** Every name that was typed, and where it stands in the draft. */
const namesIn = ({ admin, desks, frontDesk }: SetUpDraft) =>
  [
    { at: 'admin', name: admin.name, draft: staffDraft },
    ...desks.flatMap(({ name, staff }, i) => [
      { at: `desks.${i}`, name, draft: deskDraft },
      { at: `desks.${i}.staff`, name: staff.name, draft: staffDraft },
    ]),
    ...frontDesk.map(({ name }, i) => ({ at: `frontDesk.${i}`, name, draft: staffDraft })),
  ].filter(({ name }) => name.trim() !== '');

export const peopleIssues = (draft: SetUpDraft): Issues => {
  const { admin, desks, frontDesk } = draft;
  const staff = [
    ...desks.map((desk, i) => [`desks.${i}.staff.pin`, desk.staff] as const),
    ...frontDesk.map((member, i) => [`frontDesk.${i}.pin`, member] as const),
  ];
  return {
    ...(admin.name.trim() === '' && { 'admin.name': 'Nama administrator wajib diisi.' }),
    ...Object.assign(
      {},
      ...namesIn(draft).map(({ at, name, draft: { shape } }) =>
        issuesOf(z.object({ name: shape.name }), { name }, at),
      ),
    ),
    ...issuesOf(z.object({ pin: newPin }), { pin: admin.pin }, 'admin'),
    ...(admin.pin !== admin.pinAgain && { 'admin.pinAgain': 'Belum sama dengan PIN di atas.' }),
    ...Object.fromEntries(
      staff
        .filter(([, member]) => member.name.trim() !== '' && !newPin.safeParse(member.pin).success)
        .map(([path, member]) => [path, pin.safeParse(member.pin).success ? 'Mudah ditebak' : '6 angka']),
    ),
  };
};

/** Everybody who was named beside the administrator, with the PIN they begin with. */
export const firstStaffOf = ({ desks, frontDesk }: SetUpDraft): FirstStaff[] =>
  [...frontDesk, ...desks.map(({ staff }) => staff)].filter(({ name }) => name.trim() !== '');
