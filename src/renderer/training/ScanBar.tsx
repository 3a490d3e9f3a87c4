import { Button, TextInput } from '@mantine/core';
import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleMinus,
  IconExclamationCircle,
  IconScan,
} from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useCommand } from '#renderer/app/commands.tsx';
import { useCatchTyping } from '#renderer/app/useCatchTyping.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './attendance.module.css';
import { type Scan, type Scanner, useScanner } from './useScanner.ts';

const icons = {
  marked: IconCircleCheck,
  already: IconCircleMinus,
  waiting: IconAlertTriangle,
  unknown: IconAlertTriangle,
  failed: IconExclamationCircle,
};

const answerText = ({ verdict, name, present, text, message }: Scan, total: number): [string, string] => {
  if (verdict === 'marked') return [`${name} hadir`, `${present} dari ${total}`];
  if (verdict === 'already') return [`${name} sudah tercatat`, `${present} dari ${total}`];
  if (verdict === 'waiting')
    return [`${name} masih di daftar tunggu`, 'Beri tempat dahulu di bagian Peserta.'];
  if (verdict === 'unknown') return ['Bukan peserta', name || `Terbaca: ${text}`];
  return ['Belum tercatat', message];
};

const short = (scan: Scan, total: number): string => answerText(scan, total)[0];

/** What became of the last scan, to be read from across the door; the ones before it small. */
const Answers = ({ scanner, total }: { scanner: Scanner; total: number }) => {
  const [last, ...earlier] = scanner.done;
  if (!last)
    return (
      <p className={styles.scanIdle}>
        Pindai QR undangan, kartu peserta, atau nomor antrean hari ini; NIK juga dapat diketik.
      </p>
    );
  const Icon = icons[last.verdict];
  const [big, small] = answerText(last, total);
  return (
    <>
      <p className={styles.scanLast} data-verdict={last.verdict} aria-live="assertive" key={last.key}>
        <Icon size={30} stroke={1.8} />
        <span>
          <b>{big}</b>
          <span>{small}</span>
        </span>
      </p>
      <ol className={styles.scanEarlier} aria-label="Sebelumnya">
        {earlier.slice(0, 3).map((scan) => (
          <li key={scan.key}>{short(scan, total)}</li>
        ))}
      </ol>
    </>
  );
};

/** Attendance by scanner: one field that takes whatever is typed and ended with Enter. */
export const ScanBar = ({ sessionUid, total }: { sessionUid: string; total: number }) => {
  const scanner = useScanner(sessionUid);
  const input = useRef<HTMLInputElement>(null);
  useCommand({ label: 'Pindai kehadiran', keys: 'F2', run: () => input.current?.select() });
  useCatchTyping(input);
  useEffect(() => input.current?.focus(), []);
  const { failed, left } = scanner;
  return (
    <section className={`card ${styles.scan}`} aria-label="Pindai kehadiran">
      <TextInput
        ref={input}

        label="Pindai"
        leftSection={<IconScan size={18} stroke={1.6} />}
        rightSection={<Key keys="F2" quiet />}
        rightSectionWidth={38}
        autoComplete="off"
        spellCheck={false}
        description={left > 0 ? `${left} sedang dicatat` : 'Siap menerima'}
        inputWrapperOrder={['label', 'input', 'description']}
        // Uncontrolled: a scanner types faster than the screen is drawn.
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.nativeEvent.isComposing) return;
          event.preventDefault();
          scanner.take(event.currentTarget.value);
          event.currentTarget.value = '';
        }}
      />
      <div className={styles.scanAnswers}>
        <Answers scanner={scanner} total={total} />
      </div>
      {failed.length > 0 && (
        <div className={styles.scanFailed}>
          <Notice
            kind="error"
            action={
              <span className="row">
                <Button size="xs" variant="default" onClick={scanner.again}>
                  Coba lagi
                </Button>
                <Button size="xs" variant="subtle" onClick={scanner.forget}>
                  Lupakan
                </Button>
              </span>
            }
          >
            <b>{failed.length} pindaian belum tercatat.</b> Yang sudah tercatat aman. {failed[0]!.message}
          </Notice>
        </div>
      )}
    </section>
  );
};
