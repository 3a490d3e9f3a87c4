import { Checkbox, Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Sheet } from '#contract/consultation.ts';
import { contract } from '#contract/index.ts';
import { likelyProgram } from '#contract/mentee.ts';

import { halfHours, type SessionPlace, sessionOfSheet } from '#contract/mentoringSession.ts';
import type { Ticket } from '#contract/ticket.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { numberIn, type TypedNumber } from '#renderer/ui/typedNumber.ts';
import { client, orpc } from './client.ts';
import { useCommand } from './commands.tsx';
import { useMay } from './may.ts';
import styles from './mentoringBlock.module.css';
import { useNow } from './session.tsx';
import { HoursField, PlaceField } from './SessionFields.tsx';
import { newUid } from './uid.ts';

type Words = Pick<Sheet, 'advice' | 'problem' | 'followUp' | 'followUpDue'>;
/** What is chosen besides the words of the sheet; hours follow the clock until somebody sets them. */
type Chosen = { uid: string; programUid: string | null; minutes: TypedNumber; place: SessionPlace };

const gapOf = (chosen: Chosen | null, material: string): string | null => {
  if (chosen && typeof chosen.minutes === 'string')
    return 'Tulis jam pelaksanaan sebagai angka, misalnya 1,5.';
  return chosen && material === '' ? 'Isi saran tindakan: itu menjadi materi pelaksanaan.' : null;
};

/**
 * A consultation with an active client becomes a session of theirs by one key: its words are those of the sheet, and it
 * is stored when the service ends.
 */
export const useMentoring = (ticket: Ticket, words: Words) => {
  const may = useMay(contract.mentoring.saveSession);
  const key = { ticketUid: ticket.uid, fieldUid: ticket.field.uid };
  const { data: visitor } = useQuery({
    ...orpc.mentoring.ofVisitor.queryOptions({ input: key }),
    enabled: may,
  });
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const now = new Date(useNow(30)).toISOString();
  const mentee = visitor?.mentee ?? null;
  const minutes = chosen?.minutes ?? halfHours(ticket.servedAt, now);
  const session = sessionOfSheet({
    ...key,
    ...words,
    localDate: ticket.localDate,
    minutes: numberIn(minutes) ?? 0,
  });
  return {
    mentee,
    isRecorded: visitor?.isRecorded ?? false,
    chosen,
    minutes,
    fieldUid: key.fieldUid,
    setChosen,
    /** Why it cannot be stored yet. */
    gap: gapOf(chosen, session.material),
    /** Stores it, if it was wanted; the sheet has been saved before. */
    record: async (): Promise<void> => {
      if (!chosen || !mentee || visitor?.isRecorded) return;
      const attendee = { menteeUid: mentee.uid, programUid: chosen.programUid, counts: true, reason: '' };
      await client.mentoring.saveSession({
        ...session,
        uid: chosen.uid,
        place: chosen.place,
        clients: [attendee],
      });
    },
  };
};

/** The block in the sheet of an active client; F3 opens it already filled. */
export const MentoringBlock = (mentoring: ReturnType<typeof useMentoring>) => {
  const { mentee, isRecorded, chosen, minutes, fieldUid, setChosen } = mentoring;
  const isOffered = mentee !== null && !isRecorded;
  const toggle = () => {
    if (!mentee) return;
    setChosen(
      chosen
        ? null
        : {
            uid: newUid(),
            programUid: likelyProgram(mentee, fieldUid)?.uid ?? null,
            minutes: null,
            place: 'office',
          },
    );
  };
  useCommand({
    label: 'Catat juga sebagai pelaksanaan pendampingan',
    keys: 'F3',
    isDisabled: !isOffered,
    run: toggle,
  });
  if (!mentee) return null;
  if (isRecorded) return <p className="small dim">Konsultasi ini sudah dicatat sebagai pelaksanaan.</p>;
  return (
    <div className={styles.root} data-on={chosen !== null || undefined}>
      <div className="row">
        <Checkbox
          className="grow"
          label="Catat juga sebagai pelaksanaan pendampingan"
          checked={chosen !== null}
          onChange={toggle}
        />
        <Key keys="F3" quiet />
      </div>
      {chosen && (
        <>
          <div className={styles.facts}>
            <Select
              label="Program kerja"
              placeholder="Di luar program kerja"
              clearable
              data={mentee.programs.map(({ uid, title }) => ({ value: uid, label: title }))}
              value={chosen.programUid}
              onChange={(programUid) => setChosen({ ...chosen, programUid })}
            />
            <HoursField
              minutes={minutes}
              onChange={(typed) => setChosen({ ...chosen, minutes: typed === 0 ? null : typed })}
            />
            <PlaceField value={chosen.place} onChange={(place) => setChosen({ ...chosen, place })} />
          </div>
          <p className={`small dim ${styles.sentence}`}>
            Materi dari saran tindakan, tindak lanjut dari lembar ini.{' '}
            <b className="b">
              Dihitung sebagai sesi ke-{mentee.sessions + 1} dari {mentee.plannedSessions}.
            </b>
          </p>
        </>
      )}
    </div>
  );
};
