import { Button, Checkbox } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import {
  askedIn,
  casePlaceholders,
  isAboutCase,
  type LetterKind,
  type LetterKindDraft,
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
import { useContractForm } from '#renderer/app/useContractForm.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperPage } from '#renderer/ui/Paper.tsx';
import letterKindStyles from './letterKind.module.css';
import settingsStyles from './settings.module.css';
import { MasterTable } from './MasterTable.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { tellSaved } from './tellSaved.ts';

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

const draftOf = ({ form: _form, issued: _issued, ...draft }: LetterKind): LetterKindDraft => draft;

const useKindForm = (kind: LetterKind, onClose: () => void) =>
  useContractForm(letterKindDraft, draftOf(kind), {
    save: (values, basedOn) => client.letterKind.save({ ...values, basedOn }),
    onSaved: ({ name }) => {
      tellSaved(`Surat ${name} disimpan.`);
      onClose();
    },
    labels: {
      name: 'Nama surat',
      body: 'Isi surat',
      classification: 'Kode klasifikasi',
      numbering: 'Format nomor',
      hasOwnSeries: 'Nomor urut sendiri',
      isActive: 'Dipakai',
    },
  });
type Part = Pick<ReturnType<typeof useKindForm>, 'form' | 'line'>;

const Word = ({ word, onPut }: { word: string; onPut: (word: string) => void }) => (
  <Button variant="default" size="compact-xs" onClick={() => onPut(word)}>
    {`{${word}}`}
  </Button>
);

/** The text with its words in braces; a click puts one where the cursor is. */
const BodyField = ({ form, line }: Part) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const { body } = form.values;
  const put = (word: string) => {
    const { selectionStart = body.length, selectionEnd = body.length } = field.current ?? {};
    form.setFieldValue('body', `${body.slice(0, selectionStart)}{${word}}${body.slice(selectionEnd)}`);
    field.current?.focus();
  };
  const isOfCase = isAboutCase(body);
  const asked = isOfCase ? askedIn(body, [...personPlaceholders, ...casePlaceholders]) : askedIn(body);
  return (
    <>
      <NoteInput
        ref={field}
        description="Alinea dipisah baris kosong. Baris “Nama: {nama}” menjadi daftar isian."
        withAsterisk
        autosize
        minRows={8}
        maxRows={14}
        {...line('body')}
      />
      <div className="row wrap" role="group" aria-label="Isian dari data">
        {[...personPlaceholders, ...officePlaceholders].map((word) => (
          <Word key={word} word={word} onPut={put} />
        ))}
      </div>
      <div className="row wrap" role="group" aria-label="Isian dari kasus fasilitasi">
        {casePlaceholders.map((word) => (
          <Word key={word} word={word} onPut={put} />
        ))}
      </div>
      {isOfCase && (
        <p className="small dim">
          Dibuat dari halaman kasus. Isian jenisnya juga dikenal, misalnya {'{tenor}'} atau {'{merek}'}; yang
          belum didata ditanyakan.
        </p>
      )}
      <p className="small dim">
        {asked.length > 0
          ? `Ditanyakan saat surat ditulis: ${asked.join(', ')}.`
          : 'Kata lain dalam kurung kurawal, misalnya {perihal}, ditanyakan saat surat ditulis.'}
      </p>
    </>
  );
};

const NumberFields = ({ form, line }: Part) => {
  const { data: office } = useSuspenseQuery(orpc.office.current.queryOptions());
  const { now, zone } = useSession();
  const { numbering, classification } = form.values;
  const template = numbering || (office?.letterNumbering ?? '');
  return (
    <>
      <div className={letterKindStyles.number}>
        <LineInput
          description="Untuk {kode}; boleh kosong."
          placeholder="500.3"
          {...line('classification')}
        />
        <LineInput
          description="Kosong: format surat kantor."
          placeholder={office?.letterNumbering}
          spellCheck={false}
          {...line('numbering')}
        />
      </div>
      <Checkbox
        label="Nomor urut sendiri"
        description="Tidak dicentang: diurut bersama surat lain."
        {...form.getInputProps('hasOwnSeries', { type: 'checkbox' })}
      />
      <p className="s13">
        Surat ke-12 bernomor{' '}
        <b className="b">{formatNumber(template, 12, localDateOf(now, zone), classification)}</b>
      </p>
    </>
  );
};

/** How it will print, with invented values. */
const KindPreview = ({ kind }: { kind: LetterKindDraft }) => {
  const [settled] = useDebouncedValue(kind, 400);
  const draft = letterKindDraft.safeParse(settled).data;
  const { data, error } = useQuery({
    ...orpc.letterKind.preview.queryOptions({ input: { draft: draft! } }),
    enabled: draft !== undefined,
    placeholderData: keepPreviousData,
  });
  return (
    <div className={`desk ${letterKindStyles.paper}`}>
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

const KindModal = ({ kind, onClose }: { kind: LetterKind; onClose: () => void }) => {
  const { form, line, dialog } = useKindForm(kind, onClose);
  const isOwn = kind.form === 'own';
  return (
    <FormDialog
      title={isOwn ? 'Surat kantor sendiri' : kind.name}
      size={isOwn ? 'min(1080px, 96vw)' : 520}
      onClose={onClose}
      {...dialog}
    >
      <div className={isOwn ? letterKindStyles.root : undefined}>
        <div className={settingsStyles.stack}>
          <LineInput
            {...line('name')}
            label={isOwn ? 'Nama surat, tercetak sebagai judul' : 'Nama di daftar dan register'}
            withAsterisk
            data-autofocus
            placeholder="Surat Rekomendasi"
          />
          {isOwn && <BodyField form={form} line={line} />}
          <NumberFields form={form} line={line} />
          <Checkbox label="Dipakai" {...form.getInputProps('isActive', { type: 'checkbox' })} />
        </div>
        {isOwn && <KindPreview kind={form.values} />}
      </div>
    </FormDialog>
  );
};

/** The kinds of letters: those that come from the records, and the office's own texts. */
export const LetterKindsPart = () => {
  const { data: kinds } = useSuspenseQuery(orpc.letterKind.list.queryOptions());
  const [edited, setEdited] = useState<LetterKind | null>(null);
  return (
    <>
      <MasterTable
        title="Jenis surat"
        note="Enam yang pertama diisi dari catatan. Surat kantor sendiri adalah teks dengan isian; yang sudah terbit tidak berubah bila teksnya diubah."
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
