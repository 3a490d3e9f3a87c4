import { Button, Select, SegmentedControl } from '@mantine/core';
import { IconFileSpreadsheet, IconFileTypePdf, IconPrinter } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { yearsOfClients } from '#contract/growth.ts';
import {
  type FormOrder,
  formName,
  isOfClient,
  isOfConsultant,
  isOfPeriod,
  type MentoringForm,
  mentoringForm,
} from '#contract/mentoringForm.ts';
import { clientName, type Mentee } from '#contract/mentee.ts';
import type { PaperSize } from '#contract/office.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { Dialog } from '#renderer/app/FormDialog.tsx';
import { useFile } from '#renderer/app/files.ts';
import { periodsOf } from '#renderer/app/periods.ts';
import { useStaff } from '#renderer/app/session.tsx';
import { useToday } from '#renderer/ui/today.ts';
import styles from './mentoring.module.css';

const EVERYBODY = 'semua';

/** One of the official forms: of the office, of a consultant, or of the one client that is open. */
export const FormsDialog = ({ mentee = null, onClose }: { mentee?: Mentee | null; onClose: () => void }) => {
  const today = useToday();
  const thisYear = Number(today.slice(0, 4));
  const staff = useStaff();
  const { data: office } = useQuery(orpc.office.current.queryOptions());
  const { order, isBusy } = useFile();
  const [form, setForm] = useState<MentoringForm>(mentee ? '7e' : '7g');
  const [year, setYear] = useState(mentee?.year ?? thisYear);
  const [period, setPeriod] = useState(year === thisYear ? today.slice(0, 7) : String(year));
  const [consultant, setConsultant] = useState<string>(staff.field ? staff.uid : EVERYBODY);
  const [chosenPaper, setPaper] = useState<PaperSize | null>(null);
  const paper = chosenPaper ?? office?.paper ?? 'f4';
  const { data: consultants = [] } = useQuery({
    ...orpc.mentoring.consultants.queryOptions({ input: { year } }),
    placeholderData: keepPreviousData,
  });
  const forms = mentoringForm.options.filter((each) => !mentee || isOfClient(each));
  const wanted: FormOrder = {
    form,
    period: isOfPeriod(form) ? period : String(year),
    consultantUid: mentee || !isOfConsultant(form) || consultant === EVERYBODY ? null : consultant,
    menteeUid: mentee?.uid ?? null,
  };
  const pdf = () => client.mentoring.formPdf({ ...wanted, paper });
  const print = () => order({ name: 'print', to: 'print', make: pdf });
  const isReady = form !== '7g' || mentee !== null || consultant !== EVERYBODY;
  const changeYear = (next: number) => {
    setYear(next);
    setPeriod(next === thisYear ? today.slice(0, 7) : String(next));
  };
  return (
    <Dialog title={mentee ? `Formulir ${clientName(mentee)}` : 'Formulir 7a sampai 7g'} onClose={onClose}>
      <form
        className={styles.forms}
        onSubmit={(event) => {
          event.preventDefault();
          if (isReady) print();
        }}
      >
        <Select
          label="Formulir"
          data-autofocus
          allowDeselect={false}
          maxDropdownHeight={320}
          data={forms.map((value) => ({ value, label: formName(value) }))}
          value={form}
          onChange={(next) => setForm(next as MentoringForm)}
        />
        <div className={styles.formScope}>
          {!mentee && (
            <Select
              label="Tahun"
              allowDeselect={false}
              data={[thisYear + 1, thisYear, thisYear - 1, thisYear - 2].map(String)}
              value={String(year)}
              onChange={(next) => changeYear(Number(next))}
            />
          )}
          {isOfPeriod(form) && (
            <Select
              label="Masa"
              allowDeselect={false}
              data={periodsOf(year, year < thisYear ? 12 : Number(today.slice(5, 7)))}
              value={period}
              onChange={(next) => setPeriod(next ?? period)}
            />
          )}
          {!mentee && isOfConsultant(form) && (
            <Select
              label="Konsultan"
              allowDeselect={false}
              placeholder="Pilih konsultan"
              data={[
                ...(form === '7g' ? [] : [{ value: EVERYBODY, label: 'Semua konsultan' }]),
                ...consultants.map(({ uid, name }) => ({ value: uid, label: name })),
              ]}
              value={form === '7g' && consultant === EVERYBODY ? null : consultant}
              onChange={(next) => setConsultant(next ?? EVERYBODY)}
            />
          )}
        </div>
        <div className="row">
          <span className="grow s13 dim">
            {form === 'recap'
              ? 'Program kerja tahun itu dan pelaksanaan pada masanya, tiap bidang.'
              : form === 'progress'
                ? 'Isian 7A sampai 7F tiap konsultan; 7F hanya pada masanya.'
                : isOfPeriod(form)
                  ? 'Hanya pelaksanaan yang dihitung; yang tidak dihitung disebut jumlahnya di kaki.'
                  : form === 'assisted'
                    ? 'Memuat data pribadi: hanya untuk keperluan dinas.'
                    : form === 'growth'
                      ? `Omzet dan tenaga kerja ${yearsOfClients(year, today).join(' dan ')}, dan pertumbuhannya.`
                      : form === '7e'
                        ? `Program kerja ${year}, satu kartu tiap usaha.`
                        : `Keadaan 31 Desember ${year - 1}. Yang belum didata dicetak kosong.`}
          </span>
          <SegmentedControl
            aria-label="Kertas"
            value={paper}
            onChange={setPaper}
            data={[
              { value: 'a4', label: 'A4' },
              { value: 'f4', label: 'F4' },
            ]}
          />
        </div>
        <div className={`row ${styles.formActions}`}>
          <Button
            variant="default"
            disabled={!isReady}
            leftSection={<IconFileSpreadsheet size={16} />}
            loading={isBusy('xlsx')}
            onClick={() => order({ name: 'xlsx', to: 'save', make: () => client.mentoring.formXlsx(wanted) })}
          >
            Simpan XLSX
          </Button>
          <Button
            variant="default"
            disabled={!isReady}
            leftSection={<IconFileTypePdf size={16} />}
            loading={isBusy('pdf')}
            onClick={() => order({ name: 'pdf', to: 'save', make: pdf })}
          >
            Simpan PDF
          </Button>
          <Button
            type="submit"
            disabled={!isReady}
            leftSection={<IconPrinter size={16} />}
            loading={isBusy('print')}
          >
            Cetak
          </Button>
        </div>
      </form>
    </Dialog>
  );
};
