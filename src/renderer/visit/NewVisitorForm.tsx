import { Button, Checkbox, Modal, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { numericDate } from '#contract/dates.ts';
import { sexWords } from '#contract/words.ts';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { RegionField } from '#renderer/app/RegionField.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { type NikReading, useNik } from '#renderer/app/useNik.ts';
import { ChoiceGroup } from '#renderer/ui/Choice.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ChoiceFields } from './ChoiceFields.tsx';
import { type ChoiceProblem, choiceProblem, type NewVisitor, visitorProblems } from './draft.ts';
import { sectorOptions } from './ReturningForm.tsx';
import { focusField, VisitForm } from './VisitForm.tsx';

const sexOptions = [
  { value: 'L', label: sexWords.L },
  { value: 'P', label: sexWords.P },
] as const;

const DISTRICT = /^\d{2}\.\d{2}\.\d{2}/;

/** A whole NIK fills in what is still empty, or what an earlier NIK filled in; never what was typed by hand. */
const useNikFilling = (visitor: NewVisitor, nik: NikReading, onChange: (visitor: NewVisitor) => void) => {
  const filled = useRef<Pick<NewVisitor, 'sex' | 'regionCode'>>({ sex: null, regionCode: null });
  const latest = useRef({ visitor, onChange });
  latest.current = { visitor, onChange };
  const { facts } = nik;
  useEffect(() => {
    const { visitor: now, onChange: change } = latest.current;
    if (!facts) {
      if (now.birthDate !== null) change({ ...now, birthDate: null });
      return;
    }
    const region = facts.region && DISTRICT.test(facts.region.code) ? facts.region.code : null;
    const isFree = (key: 'sex' | 'regionCode') => now[key] === null || now[key] === filled.current[key];
    const next = {
      sex: isFree('sex') ? facts.sex : now.sex,
      regionCode: isFree('regionCode') && region ? region : now.regionCode,
      birthDate: facts.birthDates.length === 1 ? facts.birthDates[0]! : null,
    };
    filled.current = { sex: facts.sex, regionCode: region };
    change({ ...now, ...next });
  }, [facts]);
};

/** What the person hears before ticking the box (UU PDP 27/2022, articles 5 to 13 and 20 to 22). */
const Statement = ({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) => (
  <Modal
    opened={isOpen}
    onClose={onClose}
    title={<span className="h2">Pernyataan pelindungan data pribadi</span>}
  >
    <p>Bacakan kepada pengunjung:</p>
    <p>
      “Data Anda dicatat oleh {useSession().officeName} untuk melayani Anda, mengatur antrean, dan menyusun
      laporan layanan. Data itu tidak diberikan kepada pihak lain tanpa persetujuan Anda. Anda berhak melihat
      dan memperbaiki data Anda, meminta salinannya, dan menarik persetujuan ini kapan saja di loket ini.”
    </p>
    <p className="dim s13">
      UU Nomor 27 Tahun 2022 tentang Pelindungan Data Pribadi. Pelayanan tetap diberikan bila pengunjung tidak
      setuju.
    </p>
  </Modal>
);

/** Beside the label, where it moves nothing: how far the NIK is, or the birth date in it. */
const nikHint = (visitor: NewVisitor, nik: NikReading): string | null =>
  visitor.birthDate ? `lahir ${numericDate(visitor.birthDate)}` : nik.progress;

type Props = {
  visitor: NewVisitor;
  onChange: (visitor: NewVisitor) => void;
  /** Messages of the host by the field of the call, "person.new.nik". */
  refused: Record<string, string>;
  /** Who has this NIK, as the host told when it refused the call. */
  refusedOwner: { uid: string; name: string } | null;
  submitLabel: string;
  secondLabel: string | null;
  isPending: boolean;
  onRegister: (prints: boolean) => void;
  onUsePerson: (uid: string) => void;
  onBack: () => void;
};

/** Somebody who has never been here: five required fields, the rest may stay empty. */
export const NewVisitorForm = ({ visitor, onChange, refused, refusedOwner, ...props }: Props) => {
  const { data: office } = useQuery(orpc.office.current.queryOptions());
  const nik = useNik(visitor.nik, visitor);
  const birthDates = nik.facts?.birthDates ?? [];
  const owner = nik.known ?? refusedOwner;
  useNikFilling(visitor, nik, onChange);
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<ChoiceProblem | null>(null);
  const [isStatementOpen, setStatementOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);

  const missing = visitorProblems(visitor);
  const errorOf = (field: string) => (isAsked ? missing[field] : undefined) ?? refused[`person.new.${field}`];
  const nikError =
    nik.error ?? (isAsked && nik.progress ? 'NIK harus 16 digit angka.' : refused['person.new.nik']);
  const form = () => root.current?.closest('form') ?? null;

  // A NIK saves three fields, so it is asked first; whoever begins with it goes on with the name.
  useEffect(() => focusField(form(), [visitor.name === '' ? 'name' : 'nik']), []);
  useEffect(() => {
    const wrong = Object.keys(refused).map((path) => path.replace('person.new.', ''));
    if (wrong.length > 0) focusField(form(), wrong);
  }, [refused]);

  const set = (change: Partial<NewVisitor>) => onChange({ ...visitor, ...change });
  const register = (prints: boolean) => {
    const unfinished = choiceProblem(visitor.choice);
    setAsked(true);
    setProblem(unfinished);
    const fields = [
      ...(nikError || nik.progress ? ['nik'] : []),
      ...Object.keys(missing),
      ...(unfinished?.field ? ['field'] : []),
      ...(unfinished?.service ? ['service'] : []),
    ];
    if (unfinished) set({ choice: { ...visitor.choice, at: unfinished.at } });
    if (fields.length > 0) focusField(form(), fields);
    else props.onRegister(prints);
  };
  const { secondLabel } = props;
  return (
    <VisitForm
      label="Pengunjung baru"
      takesFocus={false}
      choice={visitor.choice}
      onChoice={(choice) => set({ choice })}
      submitLabel={props.submitLabel}
      onSubmit={() => register(true)}
      second={secondLabel ? { label: secondLabel, run: () => register(false) } : undefined}
      isPending={props.isPending}
      head={
        <div className="visit-head">
          <div className="row wrap grow">
            <h2 className="visit-name">Pengunjung baru</h2>
            <span className="small dim">Yang bertanda * wajib diisi</span>
          </div>
          <CommandButton label="Batal, cari lagi" keys="Escape" variant="default" run={props.onBack} />
        </div>
      }
    >
      {owner && (
        <Notice
          kind="warn"
          action={
            <Button variant="default" onClick={() => props.onUsePerson(owner.uid)}>
              Pakai data ini
            </Button>
          }
        >
          <b>NIK sudah terdaftar atas nama {owner.name}.</b> Pakai data tersebut, atau perbaiki NIK-nya.
        </Notice>
      )}
      <div className="new-fields" ref={root}>
        <div data-field="nik">
          <TextInput
            label={
              <>
                NIK <span className="dim hint">{nikHint(visitor, nik)}</span>
              </>
            }
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            placeholder="Boleh kosong"
            value={visitor.nik}
            onChange={(event) => set({ nik: event.currentTarget.value })}
            error={nikError}
          />
        </div>
        <div data-field="name">
          <TextInput
            label="Nama sesuai KTP"
            required
            autoComplete="off"
            maxLength={120}
            value={visitor.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={errorOf('name')}
          />
        </div>
        <div
          data-field="sex"
          onKeyDown={(event) => {
            const sex = event.key.toUpperCase();
            if (event.ctrlKey || event.altKey || (sex !== 'L' && sex !== 'P')) return;
            event.preventDefault();
            set({ sex });
          }}
        >
          <ChoiceGroup
            label={
              <>
                Jenis kelamin <span className="required">*</span>
              </>
            }
            hint="L atau P"
            name="jenis-kelamin"
            value={visitor.sex}
            options={sexOptions}
            onChange={(sex) => set({ sex })}
            error={errorOf('sex')}
          />
        </div>
        <div data-field="regionCode">
          <RegionField
            label="Kecamatan"
            required
            level="district"
            within={office?.regionCode}
            placeholder="Ketik namanya"
            value={visitor.regionCode}
            onChange={(regionCode) => set({ regionCode })}
            error={errorOf('regionCode')}
          />
        </div>
        <div data-field="phone">
          <TextInput
            label="HP"
            inputMode="tel"
            autoComplete="off"
            maxLength={30}
            value={visitor.phone}
            onChange={(event) => set({ phone: event.currentTarget.value })}
            error={errorOf('phone')}
          />
        </div>
        <div data-field="business">
          <TextInput
            label="Usaha"
            autoComplete="off"
            maxLength={160}
            value={visitor.businessName}
            onChange={(event) => set({ businessName: event.currentTarget.value })}
            error={refused['business.new.name']}
          />
        </div>
        <div data-field="sector">
          <Select
            label="Bidang usaha (KBLI)"
            searchable
            clearable
            placeholder="Boleh kosong"
            disabled={visitor.businessName.trim() === ''}
            data={sectorOptions}
            value={visitor.sector || null}
            onChange={(sector) => set({ sector: sector ?? '' })}
          />
        </div>
      </div>
      {birthDates.length > 1 && (
        <ChoiceGroup
          layout="line"
          label="NIK tidak memuat abad. Lahir tahun berapa?"
          name="tahun-lahir"
          value={visitor.birthDate}
          options={birthDates.map((date) => ({ value: date, label: date.slice(0, 4) }))}
          onChange={(birthDate) => set({ birthDate })}
        />
      )}
      <div className="row consent">
        <Checkbox
          label="Sudah mendengar dan menyetujui pernyataan pelindungan data pribadi"
          checked={visitor.consent}
          onChange={(event) => set({ consent: event.currentTarget.checked })}
        />
        <Button variant="subtle" size="xs" onClick={() => setStatementOpen(true)}>
          Baca pernyataan
        </Button>
      </div>
      <Statement isOpen={isStatementOpen} onClose={() => setStatementOpen(false)} />
      <ChoiceFields
        choice={visitor.choice}
        onChange={(choice) => {
          set({ choice });
          setProblem(problem && choiceProblem(choice));
        }}
        problem={problem}
      />
    </VisitForm>
  );
};
