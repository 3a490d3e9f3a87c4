import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import type { Person } from '#contract/person.ts';
import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { type MoreAction, MoreActions } from '#renderer/app/MoreActions.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useMay } from '#renderer/app/may.ts';
import { NextSteps } from '#renderer/app/NextSteps.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { PersonForm } from './PersonForm.tsx';
import { RemoveDialog, RemovedDialog } from './RecycleBin.tsx';

/** The business that was chosen to be shown, and what keeps it shown when a step leads away. */
type Next = { businessUid: string | undefined; before: () => void };

const OfPerson = ({ person, next, more }: { person: Person; next: Next; more: readonly MoreAction[] }) => {
  const [isOpen, setOpen] = useState<'edit' | 'merge' | 'remove' | null>(null);
  const navigate = useNavigate();
  const mayRemove = useMay(contract.person.remove);
  const mayMerge = useMay(contract.merge.join);
  const { order } = useFile();
  const make = () => client.document.personCardPdf({ uid: person.uid });
  const close = () => setOpen(null);
  return (
    <>
      <NextSteps personUid={person.uid} {...next} />
      <CommandButton label="Ubah data" keys="Ctrl+U" variant="default" run={() => setOpen('edit')} />
      <CommandButton
        label="Daftarkan kunjungan"
        keys="F9"
        run={() => void navigate({ to: '/loket', search: { orang: person.uid } })}
      />
      <MoreActions
        actions={[
          {
            label: 'Cetak kartu',
            keys: 'Ctrl+P',
            run: () => order({ name: 'card', to: 'print', make }),
          },
          { label: 'Simpan kartu sebagai PDF', run: () => order({ name: 'file', to: 'save', make }) },
          {
            label: 'Buat surat keterangan',
            run: () => void navigate({ to: '/sertifikat/surat', search: { pelaku: person.uid } }),
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
export const PersonActions = ({ person, ...next }: { person: Person | undefined } & Next) => {
  const [isBinOpen, setBinOpen] = useState(false);
  const mayOpenBin = useMay(contract.person.removed);
  const bin = mayOpenBin ? [{ label: 'Pelaku usaha yang dihapus', run: () => setBinOpen(true) }] : [];
  return (
    <>
      {person ? (
        <OfPerson person={person} next={next} more={bin} />
      ) : (
        bin.length > 0 && <MoreActions actions={bin} />
      )}
      {isBinOpen && <RemovedDialog onClose={() => setBinOpen(false)} />}
    </>
  );
};
