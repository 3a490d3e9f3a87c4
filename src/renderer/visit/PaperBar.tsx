import { Checkbox, TextInput } from '@mantine/core';
import { withoutGroups } from '#contract/digits.ts';
import { PAPER_FROM, PAPER_TO } from '#contract/visit.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useNow, useZone } from '#renderer/app/session.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { type PaperEntry, paperProblems } from './paper.ts';
import styles from './visitForm.module.css';

/** What stands on the day sheet beside the visitor being written down; it stays for the next line of the sheet. */
export const PaperBar = ({
  entry,
  isAsked,
  today,
  onChange,
  onClose,
}: {
  entry: PaperEntry;
  /** A registration was tried: say what is missing. */
  isAsked: boolean;
  today: string;
  onChange: (entry: PaperEntry) => void;
  onClose: () => void;
}) => {
  const problems = paperProblems(entry, useZone(), useNow());
  const set = (change: Partial<PaperEntry>) => onChange({ ...entry, ...change });
  return (
    <section className={`card ${styles.paperBar}`} data-paper-bar aria-label="Catat dari lembar darurat">
      <div className="row">
        <h2 className="h2">Catat dari lembar darurat</h2>
        <span className="small dim grow">
          Isi nomor dan jamnya, lalu daftarkan orangnya. Waktunya ditandai perkiraan.
        </span>
        <CommandButton label="Selesai mencatat" variant="default" size="xs" run={onClose} />
      </div>
      <div className={styles.paperFields}>
        <TextInput
          label="Angka pada lembar"
          placeholder={`${PAPER_FROM}–${PAPER_TO}`}
          inputMode="numeric"
          maxLength={3}
          value={entry.sequence}
          error={isAsked && problems.sequence}
          onChange={(event) => set({ sequence: withoutGroups(event.currentTarget.value).replace(/\D/g, '') })}
        />
        <DateField
          kind="onPaper"
          label="Tanggal"
          value={entry.localDate}
          onChange={(localDate) => set({ localDate: localDate ?? today })}
        />
        <TextInput
          label="Jam datang"
          placeholder="09.05"
          maxLength={5}
          value={entry.time}
          error={isAsked && problems.time}
          onChange={(event) => set({ time: event.currentTarget.value })}
        />
        <Checkbox
          label="Sudah dilayani"
          checked={entry.wasServed}
          onChange={(event) => set({ wasServed: event.currentTarget.checked })}
        />
      </div>
    </section>
  );
};
