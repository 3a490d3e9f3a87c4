import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useRef } from 'react';
import { useCommand } from '#renderer/app/commands.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import type { Problems } from './draft.ts';
import detailsStyles from './trainingDetails.module.css';
import trainingStyles from './training.module.css';
import type { DetailsForm } from './useDetails.ts';

const words: Record<string, string> = {
  title: 'nama pelatihan',
  fieldUids: 'bidang',
  startDate: 'tanggal mulai',
  endDate: 'tanggal selesai',
  hours: 'JP',
  place: 'tempat',
  organiser: 'penyelenggara',
  fundSource: 'sumber dana',
  partner: 'mitra',
  quota: 'kuota',
  requirements: 'syarat peserta',
  threshold: 'syarat hadir',
  materials: 'materi',
  sessions: 'sesi',
};

/** "Periksa lagi: nama pelatihan, JP." and what is wrong with the sums. */
const blockedText = (problems: Problems): string => {
  const names = new Set(Object.keys(problems).map((path) => words[path.split('.')[0]!] ?? 'isian'));
  return [`Periksa lagi: ${[...names].join(', ')}.`, problems['materials'], problems['sessions']]
    .filter(Boolean)
    .join(' ');
};

/** The end of the details: what keeps them from being saved, whether they are saved, and the button that does it. */
export const DetailsBar = ({
  form,
  label,
  showsAll,
}: {
  form: DetailsForm;
  label: string;
  showsAll: boolean;
}) => {
  const button = useRef<HTMLButtonElement>(null);
  const { isChanged, isSaving, isSaved, error, clash, problems, discard, undoDiscard } = form;
  useCommand({
    label: `${label} rincian pelatihan`,
    keys: 'Ctrl+S',
    run: () => button.current?.form?.requestSubmit(),
    isDisabled: isSaving, // not by what is typed: the key may follow the last letter at once
  });
  return (
    <div className={detailsStyles.bar}>
      {clash ??
        (error && (
          <Notice kind="error">
            <b>Belum tersimpan.</b> {error} Isian Anda tetap ada di sini.
          </Notice>
        ))}
      <div className="row">
        <output className="s13 dim row grow">
          {showsAll && Object.keys(problems).length > 0 ? (
            <span className={detailsStyles.blocked}>{blockedText(problems)}</span>
          ) : isChanged ? (
            'Belum disimpan. Isian ini tetap ada bila Anda membuka layar lain.'
          ) : undoDiscard ? (
            'Perubahan dibuang.'
          ) : (
            isSaved && (
              <>
                <IconCircleCheck size={15} className={trainingStyles.done} /> Tersimpan
              </>
            )
          )}
        </output>
        {!isChanged && undoDiscard && (
          <Button variant="default" onClick={undoDiscard}>
            Urungkan
          </Button>
        )}
        {isChanged && (
          <Button variant="default" disabled={isSaving} onClick={discard}>
            Buang perubahan
          </Button>
        )}
        <Button
          ref={button}
          type="submit"
          disabled={!isChanged}
          loading={isSaving}
          rightSection={<Key keys="Ctrl+S" />}
        >
          {label}
        </Button>
      </div>
    </div>
  );
};
