import { useSuspenseQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type Office, type OfficeDraft, officeDraft } from '#contract/office.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { useRecordForm } from './useRecordForm.ts';

const draftOf = ({ uid: _uid, ...draft }: Office): OfficeDraft => draft;

const labels = {
  name: 'Nama kantor',
  shortName: 'Nama singkat',
  government: 'Baris 1, pemerintah',
  agency: 'Baris 2, dinas',
  address: 'Alamat',
  postalCode: 'Kode pos',
  phone: 'Telepon',
  email: 'Email',
  website: 'Laman',
  city: 'Kota pada surat',
  regionCode: 'Kota atau kabupaten',
  zone: 'Zona waktu',
  paper: 'Kertas surat',
  ticketWidth: 'Lebar tiket',
  certificateNumbering: 'Format nomor sertifikat',
  letterNumbering: 'Format nomor surat',
  attendanceThreshold: 'Syarat kehadiran',
  runningText: 'Teks berjalan',
  head: 'Kepala',
  superior: 'Atasan',
};

/** A form over a part of the office. */
export const useOfficeForm = () => {
  const { data: office } = useSuspenseQuery(orpc.office.current.queryOptions());
  if (!office) throw new Error('the settings are shown after the set-up only');
  const stored = useMemo(() => draftOf(office), [office]);
  return useRecordForm(officeDraft, stored, {
    save: async (values, basedOn) => draftOf(await client.office.update({ ...values, basedOn })),
    labels,
  });
};
