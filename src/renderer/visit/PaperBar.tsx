import { Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import { PAPER_FROM, PAPER_TO } from '#contract/visit.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useNow, useZone } from '#renderer/app/session.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { TimeField } from '#renderer/ui/TimeField.tsx';
import { type PaperEntry, paperProblems } from './paper.ts';
import styles from './visitForm.module.css';

/** What stands on the day sheet beside the visitor being written down; it stays for the next line of the sheet. */
export const PaperBar = ({
  entry,
  asked,
  today,
  onChange,
  onClose,
}: {
  entry: PaperEntry;
  /** A registration was tried, in the field with this letter: say what is missing. */
  asked: string | null;
  today: string;
  onChange: (entry: PaperEntry) => void;
  onClose: () => void;
}) => {
  const problems = paperProblems(entry, useZone(), useNow(), asked ?? '');
  const [isTyping, setTyping] = useState(false);
  const isNumberLeft = !isTyping && entry.sequence !== '';
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
          value={entry.sequence}
          error={(asked !== null || isNumberLeft) && problems.sequence}
          onFocus={() => setTyping(true)}
          onBlur={() => setTyping(false)}
          onChange={(event) => set({ sequence: event.currentTarget.value })}
        />
        <DateField
          kind="onPaper"
          label="Tanggal"
          value={entry.localDate}
          onChange={(localDate) => set({ localDate: localDate ?? today })}
        />
        <TimeField
          label="Jam datang"
          isLabelShown
          isOptional
          value={entry.time}
          error={asked === null ? undefined : problems.time}
          onChange={(time) => set({ time })}
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
