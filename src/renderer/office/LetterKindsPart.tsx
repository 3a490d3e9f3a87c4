import { Button, Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  askedIn,
  type LetterKind,
  letterKindDraft,
  officePlaceholders,
  personPlaceholders,
} from '#contract/letterKind.ts';
import { localDateOf } from '#contract/dates.ts';
import { formatNumber } from '#contract/numbering.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperPage } from '#renderer/ui/Paper.tsx';
import { MasterTable } from './MasterTable.tsx';
import { useEntry } from './useEntry.ts';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';

const emptyKind = (): LetterKind => ({
  uid: newUid(),
  form: 'own',
  name: '',
  body: 'Yang bertanda tangan di bawah ini, {jabatan}, menerangkan bahwa:\n\nNama: {nama}\nAlamat: {alamat}\nNama usaha: {usaha}\n\n{uraian}\n\nDemikian surat ini dibuat untuk {keperluan}, agar dapat dipergunakan sebagaimana mestinya.',
  classification: '',
  numbering: '',
  hasOwnSeries: false,
  isActive: true,
  issued: 0,
});

type Part = {
  kind: LetterKind;
  errors: Record<string, string>;
  onChange: (part: Partial<LetterKind>) => void;
};

/** The text with its words in braces; a click puts one where the cursor is. */
const BodyField = ({ kind, errors, onChange }: Part) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const put = (word: string) => {
    const { selectionStart = kind.body.length, selectionEnd = kind.body.length } = field.current ?? {};
    onChange({ body: `${kind.body.slice(0, selectionStart)}{${word}}${kind.body.slice(selectionEnd)}` });
    field.current?.focus();
  };
  const asked = askedIn(kind.body);
  return (
    <>
      <NoteInput
        ref={field}
        label="Isi surat"
        description="Alinea dipisah baris kosong. Baris “Nama: {nama}” menjadi daftar isian."
        withAsterisk
        autosize
        minRows={8}
        maxRows={14}
        limit={letterKindDraft.shape.body}
        value={kind.body}
        error={errors['body']}
        onChange={(event) => onChange({ body: event.currentTarget.value })}
      />
      <div className="row wrap" role="group" aria-label="Isian dari data">
        {[...personPlaceholders, ...officePlaceholders].map((word) => (
          <Button key={word} variant="default" size="compact-xs" onClick={() => put(word)}>
            {`{${word}}`}
          </Button>
        ))}
      </div>
      <p className="small dim">
        {asked.length > 0
          ? `Ditanyakan saat surat ditulis: ${asked.join(', ')}.`
          : 'Kata lain dalam kurung kurawal, misalnya {perihal}, ditanyakan saat surat ditulis.'}
      </p>
    </>
  );
};

const NumberFields = ({ kind, errors, onChange }: Part) => {
  const { data: office } = useSuspenseQuery(orpc.office.current.queryOptions());
  const { now, zone } = useSession();
  const template = kind.numbering || (office?.letterNumbering ?? '');
  return (
    <>
      <div className="letter-kind-number">
        <LineInput
          label="Kode klasifikasi"
          description="Untuk {kode}; boleh kosong."
          placeholder="500.3"
          limit={letterKindDraft.shape.classification}
          value={kind.classification}
          error={errors['classification']}
          onChange={(event) => onChange({ classification: event.currentTarget.value })}
        />
        <LineInput
          label="Format nomor"
          description="Kosong: format surat kantor."
          placeholder={office?.letterNumbering}
          spellCheck={false}
          limit={letterKindDraft.shape.numbering}
          value={kind.numbering}
          error={errors['numbering']}
          onChange={(event) => onChange({ numbering: event.currentTarget.value })}
        />
      </div>
      <Checkbox
        label="Nomor urut sendiri"
        description="Tidak dicentang: diurut bersama surat lain."
        checked={kind.hasOwnSeries}
        onChange={(event) => onChange({ hasOwnSeries: event.currentTarget.checked })}
      />
      <p className="s13">
        Surat ke-12 bernomor{' '}
        <b className="b">{formatNumber(template, 12, localDateOf(now, zone), kind.classification)}</b>
      </p>
    </>
  );
};

const draftOf = ({ form: _form, issued: _issued, ...draft }: LetterKind) => draft;

/** How it will print, with invented values. */
const KindPreview = ({ kind }: { kind: LetterKind }) => {
  const [settled] = useDebouncedValue(kind, 400);
  const draft = letterKindDraft.safeParse(draftOf(settled)).data;
  const { data, error } = useQuery({
    ...orpc.letterKind.preview.queryOptions({ input: { draft: draft! } }),
    enabled: draft !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <div className="desk letter-kind-paper">
      {error && (
        <Notice kind="error">
          <b>Pratinjau belum dapat dibuat.</b> {errorText(error)}
        </Notice>
      )}
      {data?.pages.map((svg, i) => (
        <PaperPage key={i} svg={svg} label={`Contoh, halaman ${i + 1}`} />
      ))}
      {!data && !error && <p className="s13 dim">Isi nama dan isi surat; contohnya muncul di sini.</p>}
    </div>
  );
};

const KindModal = ({ kind: opened, onClose }: { kind: LetterKind; onClose: () => void }) => {
  const {
    draft: kind,
    change,
    errors,
    dialog,
  } = useEntry(opened, {
    save: (typed, basedOn) => client.letterKind.save({ ...draftOf(typed), basedOn }),
    labels: {
      name: 'Nama surat',
      body: 'Isi surat',
      classification: 'Kode klasifikasi',
      numbering: 'Format nomor',
      hasOwnSeries: 'Nomor urut sendiri',
      isActive: 'Dipakai',
    },
    onClose,
  });
  const isOwn = kind.form === 'own';
  return (
    <FormDialog
      title={isOwn ? 'Surat kantor sendiri' : opened.name}
      size={isOwn ? 'min(1080px, 96vw)' : 520}
      {...dialog}
    >
      <div className={isOwn ? 'letter-kind' : undefined}>
        <div className="settings-stack">
          <LineInput
            label={isOwn ? 'Nama surat, tercetak sebagai judul' : 'Nama di daftar dan register'}
            withAsterisk
            data-autofocus
            limit={letterKindDraft.shape.name}
            placeholder="Surat Rekomendasi"
            value={kind.name}
            error={errors['name']}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          {isOwn && <BodyField kind={kind} errors={errors} onChange={change} />}
          <NumberFields kind={kind} errors={errors} onChange={change} />
          <Checkbox
            label="Dipakai"
            checked={kind.isActive}
            onChange={(event) => change({ isActive: event.currentTarget.checked })}
          />
        </div>
        {isOwn && <KindPreview kind={kind} />}
      </div>
    </FormDialog>
  );
};

/** The kinds of letters: three that come from the records, and the office's own texts. */
export const LetterKindsPart = () => {
  const { data: kinds } = useSuspenseQuery(orpc.letterKind.list.queryOptions());
  const [edited, setEdited] = useState<LetterKind | null>(null);
  return (
    <>
      <MasterTable
        title="Jenis surat"
        note="Tiga yang pertama diisi dari catatan. Surat kantor sendiri adalah teks dengan isian; yang sudah terbit tidak berubah bila teksnya diubah."
        addLabel="Tambah surat"
        head={['Surat', 'Kode', 'Nomor urut', 'Terbit', 'Status']}
        rows={kinds}
        renderCells={(kind) => [
          <span className="b6" key="name">
            {kind.name}
          </span>,
          kind.classification || '–',
          kind.hasOwnSeries ? 'Sendiri' : 'Bersama surat lain',
          kind.issued,
          kind.isActive ? 'Dipakai' : 'Dimatikan',
        ]}
        onAdd={() => setEdited(emptyKind())}
        onEdit={setEdited}
      />
      {edited && <KindModal key={edited.uid} kind={edited} onClose={() => setEdited(null)} />}
    </>
  );
};
