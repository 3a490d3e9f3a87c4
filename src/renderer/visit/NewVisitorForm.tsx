import { Button, Checkbox, Modal } from '@mantine/core';
import { useCallback, useEffect, useRef, useState } from 'react';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useCommand } from '#renderer/app/commands.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { type NikFacts, type NikReading, useNik } from '#renderer/app/useNik.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ChoiceFields } from './ChoiceFields.tsx';
import { type ChoiceProblem, choiceProblem, type NewVisitor, visitorProblems } from './draft.ts';
import type { Refusal } from './refusal.ts';
import { twinsOf } from './Similar.tsx';
import styles from './visitForm.module.css';
import { focusField, VisitForm } from './VisitForm.tsx';
import { type FieldErrors, VisitorFields } from './VisitorFields.tsx';

const DISTRICT = /^\d{2}\.\d{2}\.\d{2}/;

/**
 * A whole NIK fills in what is still empty, or what an earlier NIK filled in; never what was typed by hand. Answers how the
 * visitor of this moment looks with it.
 */
const useNikFilling = (visitor: NewVisitor, nik: NikReading, onChange: (visitor: NewVisitor) => void) => {
  const filled = useRef<Pick<NewVisitor, 'sex' | 'regionCode'>>({ sex: null, regionCode: null });
  const latest = useRef({ visitor, onChange });
  latest.current = { visitor, onChange };
  const { facts } = nik;
  const filledIn = useCallback((told: NikFacts): NewVisitor => {
    const { visitor: now } = latest.current;
    const region = told.region && DISTRICT.test(told.region.code) ? told.region.code : null;
    const isFree = (key: 'sex' | 'regionCode') => now[key] === null || now[key] === filled.current[key];
    const next = {
      sex: isFree('sex') ? told.sex : now.sex,
      regionCode: isFree('regionCode') && region ? region : now.regionCode,
      birthDate: told.birthDates.length === 1 ? told.birthDates[0]! : null,
    };
    filled.current = { sex: told.sex, regionCode: region };
    return { ...now, ...next };
  }, []);
  useEffect(() => {
    const { visitor: now, onChange: change } = latest.current;
    if (facts) change(filledIn(facts));
    else if (now.birthDate !== null) change({ ...now, birthDate: null });
  }, [facts, filledIn]);
  return filledIn;
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

const none: FieldErrors = {};

type Props = {
  visitor: NewVisitor;
  onChange: (visitor: NewVisitor) => void;
  /** What the host refused. */
  refused?: FieldErrors;
  /** Who has this NIK, as the host told when it refused the call. */
  refusedOwner: { uid: string; name: string } | null;
  /** Whom another desk registered while this form was open. */
  refusedTwin: Refusal['twin'];
  submitLabel: string;
  secondLabel: string | null;
  /** The first need keeps this field: the number is drawn already. */
  fixedFieldUid: string | null;
  isPending: boolean;
  /** `otherThan`: who was asked about and is somebody else. */
  onRegister: (visitor: NewVisitor, prints: boolean, otherThan: readonly string[]) => void;
  onUsePerson: (uid: string) => void;
  onBack: () => void;
};

/** Somebody who has never been here: five required fields, the rest may stay empty. */
export const NewVisitorForm = ({
  visitor,
  onChange,
  refused = none,
  refusedOwner,
  refusedTwin,
  ...props
}: Props) => {
  const nik = useNik(visitor.nik, visitor);
  const owner = nik.known ?? refusedOwner;
  const filledIn = useNikFilling(visitor, nik, onChange);
  /** Somebody chose the district, or left what the NIK says as it is and said so. */
  const [isRegionChosen, setRegionChosen] = useState(visitor.regionCode !== null);
  const isOfNik = visitor.regionCode !== null && visitor.regionCode === nik.facts?.region?.code;
  const [isAsked, setAsked] = useState(false);
  const [problem, setProblem] = useState<ChoiceProblem | null>(null);
  const [isStatementOpen, setStatementOpen] = useState(false);
  useCommand({ label: 'Baca pernyataan', run: () => setStatementOpen(true) });
  /** Who may be this person; the likeliest last: that one is asked about, and stands for those beside the form. */
  const [asked, setAskedAbout] = useState<readonly NonNullable<Refusal['twin']>[]>([]);
  const twins = refusedTwin ? [...asked.filter(({ uid }) => uid !== refusedTwin.uid), refusedTwin] : asked;
  const twin = twins.at(-1);
  const isLooking = useRef(false);
  const body = useRef<HTMLDivElement>(null);
  const focus = useCallback(
    (fields: readonly string[]) => focusField(body.current?.closest('form') ?? null, fields),
    [],
  );

  const missing = visitorProblems(visitor);
  const nikProblem = nik.error ?? (nik.progress ? 'NIK harus 16 digit angka.' : undefined);
  const errors: FieldErrors = {
    ...refused,
    ...(isAsked && missing),
    ...((nik.error || (isAsked && nikProblem)) && { nik: nikProblem }),
  };

  // A NIK saves three fields, so it is asked first; whoever begins with it goes on with the name.
  const [firstField] = useState(visitor.name === '' ? 'name' : 'nik');
  useEffect(() => focus([firstField]), [focus, firstField]);
  useEffect(() => {
    const wrong = Object.keys(refused);
    if (wrong.length > 0) focus(wrong);
  }, [refused, focus]);

  const set = (change: Partial<NewVisitor>) => onChange({ ...visitor, ...change });
  /** Asked for before the NIK was read: it waits for what the NIK fills in. */
  const register = (prints: boolean) => {
    if (!nik.read) check(visitor, prints);
    else
      void nik.read().then(
        (facts) => check(facts ? filledIn(facts) : visitor, prints),
        () => check(visitor, prints),
      );
  };
  const check = (checked: NewVisitor, prints: boolean) => {
    const unfinished = choiceProblem(checked.choice);
    setAsked(true);
    setProblem(unfinished);
    const fields = [
      ...(nikProblem ? ['nik'] : []),
      ...Object.keys(visitorProblems(checked)),
      ...(unfinished?.field ? ['field'] : []),
      ...(unfinished?.service ? ['service'] : []),
    ];
    if (unfinished) onChange({ ...checked, choice: { ...checked.choice, at: unfinished.at } });
    if (fields.length > 0) focus(fields);
    else void askOnce(checked, prints);
  };
  /** Whoever seems to be known is asked about once; registering again means that it is somebody else. */
  const askOnce = async (asking: NewVisitor, prints: boolean) => {
    if (isLooking.current) return;
    isLooking.current = true;
    // What the question cannot find out keeps nobody from being registered.
    const found = owner ? [] : await twinsOf(asking).catch(() => []);
    isLooking.current = false;
    const others = found
      .filter(({ uid }) => twins.every((told) => told.uid !== uid))
      .map((hit) => ({ ...hit, question: `Mungkin sudah terdaftar: ${hit.name}, kecamatan yang sama.` }));
    const told = [...twins, ...others.reverse()];
    setAskedAbout(told);
    if (others.length === 0)
      props.onRegister(
        asking,
        prints,
        told.map(({ uid }) => uid),
      );
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
      notice={
        twin && (
          <Notice
            kind="warn"
            action={
              <Button variant="default" onClick={() => props.onUsePerson(twin.uid)}>
                Pakai data {twin.name}
              </Button>
            }
          >
            <b>{twin.question}</b> Belum disimpan. Bukan orangnya? Daftarkan sekali lagi.
          </Notice>
        )
      }
      head={
        <div className={styles.head}>
          <div className="row wrap grow">
            <h2 className={styles.name}>Pengunjung baru</h2>
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
      <div ref={body} className={styles.visitorFields}>
        <VisitorFields
          visitor={visitor}
          set={(change) => {
            if ('regionCode' in change) setRegionChosen(true);
            set(change);
          }}
          nik={nik}
          errors={errors}
          regionFrom={isOfNik && !isRegionChosen ? 'dari NIK' : undefined}
        />
      </div>
      <div className={`row ${styles.consent}`}>
        <Checkbox
          label="Sudah mendengar dan menyetujui pernyataan pelindungan data pribadi"
          checked={visitor.consent}
          onChange={(event) => set({ consent: event.currentTarget.checked })}
        />
        {/* Not on the way of the Tab key: Enter goes on registering; the palette opens it too. */}
        <Button variant="subtle" size="xs" tabIndex={-1} onClick={() => setStatementOpen(true)}>
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
        fixedFieldUid={props.fixedFieldUid}
      />
    </VisitForm>
  );
};
