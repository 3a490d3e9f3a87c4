import { Checkbox, Select } from '@mantine/core';
import { useState } from 'react';
import { contract } from '#contract/index.ts';
import { monthsOfPeriod } from '#contract/period.ts';
import { type SurveyElement, surveyElement, surveyElements } from '#contract/surveyForm.ts';
import {
  type PlanRow,
  planStatus,
  planStatusWords,
  type Publication,
  type ReportTexts,
} from '#contract/surveyPlan.ts';
import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { ReasonDialog } from '#renderer/app/ReasonDialog.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { useToday } from '#renderer/ui/today.ts';

type Props<R> = { period: string; row: R | null; onClose: () => void };

/** A row that stands already can be taken back: the button for it, and what is asked then. */
const useRemoval = (
  what: string,
  { remove, onClose }: { remove: (reason: string) => Promise<unknown>; onClose: () => void },
) => {
  const [isAsked, setAsked] = useState(false);
  return {
    question: isAsked && (
      <ReasonDialog
        what={what}
        example="Tercatat dua kali"
        save={remove}
        onDone={onClose}
        onClose={() => setAsked(false)}
      >
        Tidak lagi tampil dan tidak dicetak; isinya tetap ada di Jejak perubahan.
      </ReasonDialog>
    ),
    button: (
      <div>
        <CommandButton size="xs" variant="subtle" label={`Batalkan ${what}`} run={() => setAsked(true)} />
      </div>
    ),
  };
};

export const PlanDialog = ({
  period,
  row,
  element,
  onClose,
}: Props<PlanRow> & {
  /** What a new plan is for, unless something else is chosen. */
  element: SurveyElement;
}) => {
  const { last } = monthsOfPeriod(period);
  const [opened] = useState<Omit<PlanRow, 'year'> & { year: number | null }>(
    () =>
      row ?? {
        uid: newUid(),
        period,
        element,
        program: '',
        // After a period that ends with its year, in the next one.
        year: Number(last.slice(0, 4)) + (last.endsWith('-12') ? 1 : 0),
        quarters: [],
        responsible: '',
        status: 'planned',
        statusOn: null,
        proof: '',
      },
  );
  const { form, line, field, dialog } = useContractForm(inputOf(contract.surveyPlan.save), opened, {
    save: ({ year, ...values }, basedOn) =>
      client.surveyPlan.save({ ...values, year: year!, ...(row && { basedOn }) }),
    onSaved: onClose,
    labels: {
      element: 'Prioritas (unsur)',
      program: 'Program',
      year: 'Tahun',
      quarters: 'Triwulan',
      responsible: 'Penanggung jawab',
      status: 'Keadaan',
      statusOn: 'Sejak',
      proof: 'Bukti',
    },
  });
  const removal = useRemoval('rencana', {
    remove: (reason) => client.surveyPlan.remove({ uid: opened.uid, reason }),
    onClose,
  });
  if (removal.question) return removal.question;
  const { values, errors } = form;
  return (
    <FormDialog title={row ? 'Rencana tindak lanjut' : 'Rencana baru'} onClose={onClose} {...dialog}>
      <Select
        label="Prioritas (unsur)"
        allowDeselect={false}
        data={surveyElement.options.map((value) => ({
          value,
          label: `${value} ${surveyElements[value].name}`,
        }))}
        value={values.element}
        onChange={(next) => next && form.setFieldValue('element', next)}
      />
      <LineInput {...line('program')} withAsterisk data-autofocus placeholder="Menambah kursi ruang tunggu" />
      <div className="row">
        <NumberField w={90} label="Tahun" kind="year" required {...field('year')} />
        <Checkbox.Group
          label="Triwulan"
          error={errors['quarters']}
          value={values.quarters.map(String)}
          onChange={(next) => form.setFieldValue('quarters', next.map(Number))}
        >
          <div className="row">
            {['I', 'II', 'III', 'IV'].map((word, i) => (
              <Checkbox key={word} value={String(i + 1)} label={word} />
            ))}
          </div>
        </Checkbox.Group>
      </div>
      <LineInput {...line('responsible')} withAsterisk placeholder="Kasubbag TU" />
      <div className="row">
        <Select
          label="Keadaan"
          allowDeselect={false}
          data={planStatus.options.map((value) => ({ value, label: planStatusWords[value] }))}
          value={values.status}
          onChange={(next) => next && form.setFieldValue('status', next)}
        />
        {values.status !== 'planned' && (
          <DateField label="Sejak" kind="facilitation" {...field('statusOn')} />
        )}
      </div>
      <LineInput {...line('proof')} placeholder="Foto, berita acara" />
      {row && removal.button}
    </FormDialog>
  );
};

export const PublicationDialog = ({ period, row, onClose }: Props<Publication>) => {
  const today = useToday();
  const [opened] = useState<Publication>(
    () => row ?? { uid: newUid(), period, medium: '', place: '', publishedOn: today },
  );
  const { line, form, dialog } = useContractForm(inputOf(contract.surveyPlan.savePublication), opened, {
    save: (values, basedOn) => client.surveyPlan.savePublication({ ...values, ...(row && { basedOn }) }),
    onSaved: onClose,
    labels: { medium: 'Media', place: 'Tempat atau alamat', publishedOn: 'Tanggal' },
  });
  const removal = useRemoval('publikasi', {
    remove: (reason) => client.surveyPlan.removePublication({ uid: opened.uid, reason }),
    onClose,
  });
  if (removal.question) return removal.question;
  return (
    <FormDialog
      title={row ? 'Publikasi hasil survei' : 'Publikasi baru'}
      isReady
      onClose={onClose}
      {...dialog}
    >
      <LineInput {...line('medium')} withAsterisk data-autofocus placeholder="Poster di ruang tunggu" />
      <LineInput {...line('place')} placeholder="Gedung PLUT, lantai 1" />
      <DateField
        label="Tanggal"
        kind="facilitation"
        value={form.values.publishedOn}
        error={form.errors['publishedOn'] as string | undefined}
        onChange={(next) => form.setFieldValue('publishedOn', next ?? '')}
      />
      {row && removal.button}
    </FormDialog>
  );
};

/** What the report says besides its figures. */
export const TextsDialog = ({
  period,
  texts,
  onClose,
}: {
  period: string;
  texts: ReportTexts;
  onClose: () => void;
}) => {
  const [opened] = useState(() => ({ period, ...texts }));
  const { line, field, dialog } = useContractForm(inputOf(contract.surveyPlan.saveTexts), opened, {
    save: (values, basedOn) => client.surveyPlan.saveTexts({ ...values, basedOn }),
    onSaved: onClose,
    labels: {
      number: 'Nomor laporan',
      place: 'Tempat survei',
      team: 'Tim pelaksana',
      method: 'Metode',
      schedule: 'Jadwal',
      population: 'Populasi',
      analysis: 'Kelemahan dan kekuatan',
      discussion: 'Pembahasan rencana',
    },
  });
  const note = { autosize: true, minRows: 2, maxRows: 6 } as const;
  return (
    <FormDialog title="Naskah laporan survei" size={680} onClose={onClose} {...dialog}>
      <div className="row">
        <LineInput {...line('number')} data-autofocus placeholder="000.8.3/231/PLUT-KUMKM/XI/2026" />
        <LineInput {...line('place')} placeholder="Gedung PLUT-KUMKM" />
        <NumberField label="Populasi" placeholder="yang dilayani" {...field('population')} />
      </div>
      <NoteInput
        {...line('team')}
        {...note}
        description="Satu orang sebaris: nama; jabatan; tugas."
        placeholder="Ilham Pratama; Konsultan TI; Pengolahan data"
      />
      <NoteInput
        {...line('schedule')}
        {...note}
        description="Satu kegiatan sebaris: kegiatan; waktu."
        placeholder="Pengumpulan data; 8 Juli–20 November 2026"
      />
      <NoteInput
        {...line('method')}
        {...note}
        description="Kosong: kalimat baku tentang layar dan lembar kertas."
      />
      <NoteInput
        {...line('analysis')}
        {...note}
        placeholder="Sarana: kursi ruang tunggu kurang pada hari Senin."
      />
      <NoteInput {...line('discussion')} {...note} placeholder="Dibahas pada rapat tim tanggal …" />
    </FormDialog>
  );
};
