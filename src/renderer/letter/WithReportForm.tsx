import { Button, Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent } from 'react';
import { letterText, type ReportStart } from '#contract/letter.ts';
import { signatory } from '#contract/office.ts';
import { reportName } from '#contract/period.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { type Draft, filledFor } from './draft.ts';
import styles from './letter.module.css';
import { SignedOn } from './SignedOn.tsx';

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void };

const Sender = ({ draft: { sender }, onChange }: Props) => {
  const put = (part: Partial<Draft['sender']>) => onChange({ sender: { ...sender, ...part } });
  return (
    <>
      <LineInput
        label="Jabatan pengirim"
        required
        limit={letterText.senderPost}
        placeholder="Kepala Subbagian Tata Usaha"
        value={sender.post}
        onChange={(event) => put({ post: event.currentTarget.value })}
      />
      <LineInput
        label="Nama pengirim"
        required
        limit={letterText.senderName}
        value={sender.name}
        onChange={(event) => put({ name: event.currentTarget.value })}
      />
      <div className={styles.row}>
        <LineInput
          label="Pangkat"
          limit={signatory.shape.rank}
          value={sender.rank}
          onChange={(event) => put({ rank: event.currentTarget.value })}
        />
        <LineInput
          label="NIP"
          limit={signatory.shape.nip}
          value={sender.nip}
          onChange={(event) => put({ nip: event.currentTarget.value })}
        />
      </div>
    </>
  );
};

const Memo = ({ draft, onChange, points }: Props & { points: string | undefined }) => (
  <>
    <Sender draft={draft} onChange={onChange} />
    <NoteInput
      label="Pokok-pokok"
      description="Satu baris satu pokok; ditulis dari angka laporan, ubah seperlunya."
      autosize
      minRows={3}
      maxRows={10}
      limit={letterText.points}
      value={draft.points}
      onChange={(event) => onChange({ points: event.currentTarget.value })}
    />
    {points !== undefined && points !== draft.points && (
      <div>
        <Button variant="default" size="xs" onClick={() => onChange({ points })}>
          Tulis lagi dari angka
        </Button>
      </div>
    )}
    <NoteInput
      label="Tembusan"
      description="Satu baris satu tembusan; boleh kosong."
      autosize
      minRows={1}
      maxRows={5}
      limit={letterText.copies}
      value={draft.copies}
      onChange={(event) => onChange({ copies: event.currentTarget.value })}
    />
  </>
);

/** Of what is known, the fields of the kind; what was typed into those of a memo stays. */
const fieldsFor = (kind: 'cover' | 'memo', known: ReportStart, draft: Draft): Partial<Draft> => {
  const { addressee, place, hasPackage, sender, points, copies } = known;
  if (kind === 'cover') return { addressee, place, hasPackage };
  return {
    addressee,
    sender: Object.values(draft.sender).some(Boolean) ? draft.sender : sender,
    points: draft.points || points,
    copies: draft.copies || copies,
  };
};

/** A letter that goes with a report: what is known is filled in once, from then on it is the user's. */
export const WithReportForm = ({ kind, draft, onChange: onDraft }: Props & { kind: 'cover' | 'memo' }) => {
  const period = draft.period ?? '';
  const { data, error, isFetching } = useQuery({
    ...orpc.letter.reportStart.queryOptions({ input: { kind, period } }),
    enabled: period !== '',
  });
  const wanted = filledFor(draft);
  const isFilled = draft.filledFor === wanted;
  const fill = useEffectEvent(() => {
    onDraft({ ...(data && fieldsFor(kind, data, draft)), filledFor: wanted });
  });
  const isKnown = !isFetching && (data !== undefined || error !== null);
  useEffect(() => {
    if (isKnown && !isFilled) fill();
  }, [isKnown, isFilled]);
  const onChange: Props['onChange'] = (part) => onDraft({ ...part, filledFor: wanted });
  return (
    <>
      <div>
        <span className="label">Laporan</span>
        <div className="s13">{period === '' ? '…' : reportName(period)}</div>
      </div>
      {error && (
        <Notice kind="error">
          <b>Isi suratnya belum dapat disiapkan.</b> Isi sendiri, atau coba lagi. {errorText(error)}
        </Notice>
      )}
      <LineInput
        label="Kepada (Yth.)"
        required
        limit={letterText.addressee}
        value={draft.addressee}
        onChange={(event) => onChange({ addressee: event.currentTarget.value })}
      />
      <div className={styles.row}>
        {kind === 'cover' && (
          <LineInput
            label="Tempat"
            limit={letterText.place}
            value={draft.place}
            onChange={(event) => onChange({ place: event.currentTarget.value })}
          />
        )}
        <SignedOn draft={draft} onChange={onChange} />
      </div>
      {kind === 'cover' ? (
        <Checkbox
          label="Paket data ikut dikirim"
          checked={draft.hasPackage}
          onChange={(event) => onChange({ hasPackage: event.currentTarget.checked })}
        />
      ) : (
        <Memo draft={draft} onChange={onChange} points={data?.points} />
      )}
    </>
  );
};
