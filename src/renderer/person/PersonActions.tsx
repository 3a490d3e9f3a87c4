import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import type { Person } from '#contract/person.ts';
import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { type MoreAction, MoreActions } from '#renderer/app/MoreActions.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { PersonForm } from './PersonForm.tsx';
import { RemoveDialog, RemovedDialog } from './RecycleBin.tsx';

const OfPerson = ({ person, more }: { person: Person; more: readonly MoreAction[] }) => {
  const [isOpen, setOpen] = useState<'edit' | 'merge' | 'remove' | null>(null);
  const navigate = useNavigate();
  const mayRemove = useMay(contract.person.remove);
  const mayMerge = useMay(contract.merge.join);
  const mayOpenCase = useMay(contract.facilitation.open);
  const { order, isBusy } = useFile();
  const make = () => client.document.personCardPdf({ uid: person.uid });
  const close = () => setOpen(null);
  return (
    <>
      <CommandButton
        label="Cetak kartu"
        keys="Ctrl+P"
        variant="default"
        loading={isBusy('card')}
        run={() => order({ name: 'card', to: 'print', make })}
      />
      <CommandButton label="Ubah data" keys="Ctrl+U" variant="default" run={() => setOpen('edit')} />
      <CommandButton
        label="Daftarkan kunjungan"
        keys="F9"
        run={() => void navigate({ to: '/loket', search: { orang: person.uid } })}
      />
      <MoreActions
        actions={[
          { label: 'Simpan kartu sebagai PDF', run: () => order({ name: 'file', to: 'save', make }) },
          {
            label: 'Buat surat keterangan',
            run: () => void navigate({ to: '/sertifikat/surat', search: { pelaku: person.uid } }),
          },
          ...(mayOpenCase
            ? [
                {
                  label: 'Fasilitasi baru',
                  keys: 'F3',
                  words: 'ajukan pembiayaan urus legalitas kasus',
                  run: () => void navigate({ to: '/fasilitasi', search: { orang: person.uid } }),
                },
              ]
            : []),
          {
            label: 'Pinjam buku',
            run: () => void navigate({ to: '/pustaka', search: { orang: person.uid } }),
          },
          ...(mayMerge
            ? [
                {
                  label: 'Gabungkan dengan kartu lain',
                  words: 'ganda duplikat dobel terdaftar dua kali satukan',
                  run: () => setOpen('merge'),
                },
              ]
            : []),
          ...(mayRemove ? [{ label: 'Hapus pelaku usaha', run: () => setOpen('remove') }] : []),
          ...more,
        ]}
      />
      {isOpen === 'edit' && <PersonForm person={person} onClose={close} />}
      {isOpen === 'merge' && <MergeDialog person={person} onClose={close} />}
      {isOpen === 'remove' && <RemoveDialog person={person} onClose={close} />}
    </>
  );
};

/** The buttons of the page; without a person only those that need none. */
export const PersonActions = ({ person }: { person: Person | undefined }) => {
  const [isBinOpen, setBinOpen] = useState(false);
  const mayOpenBin = useMay(contract.person.removed);
  const bin = mayOpenBin ? [{ label: 'Pelaku usaha yang dihapus', run: () => setBinOpen(true) }] : [];
  return (
    <>
      {person ? <OfPerson person={person} more={bin} /> : bin.length > 0 && <MoreActions actions={bin} />}
      {isBinOpen && <RemovedDialog onClose={() => setBinOpen(false)} />}
    </>
  );
};
