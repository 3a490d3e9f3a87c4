import { Button } from '@mantine/core';
import { ORPCError } from '@orpc/client';
import { useForm } from '@mantine/form';
import { useHotkeys } from '@mantine/hooks';
import { IconCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Fragment, useEffect, useRef, useState } from 'react';
import { client, errorText, fieldErrors, orpc } from '#renderer/app/client.ts';
import { OfficeMark } from '#renderer/app/OfficeMark.tsx';
import { useSession } from '#renderer/app/session.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { letterheadOf, LetterheadPreview } from './LetterheadPreview.tsx';
import { LetterheadStep } from './LetterheadStep.tsx';
import { PaperDesk } from '#renderer/ui/Paper.tsx';
import { FirstPins, NOTE_FIRST } from './FirstPins.tsx';
import { OfficeStep } from './OfficeStep.tsx';
import { AdminFields, DeskTable } from './PeopleStep.tsx';
import { toField } from '#renderer/ui/toField.ts';
import { pictureUrl } from '#renderer/ui/picture.ts';
import styles from './setUp.module.css';
import {
  emptyDraft,
  firstStaffOf,
  letterheadIssues,
  officeIssues,
  peopleIssues,
  type Pictures,
  type SetUpDraft,
} from './setUpDraft.ts';
import { storeSetUp } from './storeSetUp.ts';
import { TicketPrinter, TicketSample } from './TicketPrinter.tsx';

const steps = ['Kantor', 'Kop surat', 'Meja dan petugas', 'Uji printer'] as const;
const check = [officeIssues, letterheadIssues, peopleIssues, () => ({})];
const [OFFICE, LETTERHEAD, PEOPLE, PRINTER] = [0, 1, 2, 3];
const forward = ['Lanjut ke Kop surat', 'Lanjut ke Meja dan petugas', 'Simpan, lanjut ke Uji printer'];

const focusFirst = (within: HTMLElement | null, selector: string) =>
  setTimeout(() => within?.querySelector<HTMLElement>(selector)?.focus());
/** A step begins in its first field. */
const focusField = (section: HTMLElement | null) => {
  focusFirst(section, 'input:not([type=radio], [type=file], [type=checkbox])');
};
/** The last step asks for nothing but that the PINs are written down: its first field is a list that Enter would open. */
const focusEnd = (section: HTMLElement | null) => {
  const asks = section?.querySelector('[name=pins-noted]');
  focusFirst(section?.closest('form') ?? null, asks ? '[name=pins-noted]' : '[type=submit]');
};

const Steps = ({ at }: { at: number }) => (
  <ol className={styles.steps} aria-label="Langkah penyiapan">
    {steps.map((name, i) => (
      <Fragment key={name}>
        {i > 0 && <li className={styles.stepLine} aria-hidden />}
        <li
          className={styles.step}
          data-on={i === at || undefined}
          data-done={i < at || undefined}
          aria-current={i === at ? 'step' : undefined}
        >
          <b>{i < at ? <IconCheck size={13} stroke={3} aria-label="Selesai" /> : i + 1}</b>
          {name}
        </li>
      </Fragment>
    ))}
  </ol>
);

/** First start, in four steps; only the office, its city and the first administrator are required. */
export const SetUp = ({ onStore, onDone }: { onStore: () => void; onDone: () => void }) => {
  const { isPractice } = useSession();
  const form = useForm<SetUpDraft>({ initialValues: emptyDraft() });
  const [step, setStep] = useState(OFFICE);
  const [isMade, setMade] = useState(false);
  const [isNoted, setNoted] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const pins = firstStaffOf(form.values);
  const [pictures, setPictures] = useState<Pictures>({ emblem: null, logo: null });
  const [urls, setUrls] = useState<Record<keyof Pictures, string | null>>({ emblem: null, logo: null });
  const body = useRef<HTMLFormElement>(null);
  const { office } = form.values;
  const { data: stored } = useQuery({ ...orpc.office.current.queryOptions(), enabled: isMade });

  // The first search opens the file of places; it should not be the user who waits for that.
  useEffect(() => void client.region.path({ code: '31' }).catch(() => null), []);

  const store = useMutation({
    mutationFn: () => storeSetUp(form.values, pictures, isMade, () => setMade(true)),
    meta: { quiet: true },
    onMutate: onStore, // before the call: once the office is there, only this keeps the set-up open
    onSuccess: () => setStep(PRINTER),
    onError: (error) => form.setErrors(fieldErrors(error)),
  });
  const saveWidth = useMutation(orpc.office.update.mutationOptions());

  const next = () => {
    if (step === PRINTER) {
      if (pins.length === 0 || isNoted) return onDone();
      setAsked(true);
      return void focusFirst(body.current, '[name=pins-noted]');
    }
    const issues = check[step]!(form.values);
    form.setErrors(issues);
    if (Object.keys(issues).length > 0)
      return void setTimeout(() => toField(body.current?.querySelector<HTMLElement>('[aria-invalid=true]')));
    if (step === PEOPLE) return store.mutate();
    setStep(step + 1);
  };
  const skip = () => {
    for (const path of Object.keys(letterheadIssues(form.values))) form.setFieldValue(path, '');
    form.clearErrors();
    setStep(PEOPLE);
  };
  const back = () => {
    if (step === OFFICE || step === PRINTER || store.isPending) return;
    form.clearErrors();
    store.reset();
    setStep(step - 1);
  };
  useHotkeys(
    [['Escape', ({ target }) => (target as HTMLElement).getAttribute('aria-expanded') !== 'true' && back()]],
    [],
  );
  const pick = async (kind: keyof Pictures, file: File | null) => {
    setPictures((all) => ({ ...all, [kind]: file }));
    const url = file ? await pictureUrl(file) : null;
    setUrls((all) => ({ ...all, [kind]: url }));
  };
  const setWidth = (width: 58 | 80) => {
    form.setFieldValue('office.ticketWidth', width);
    if (stored) {
      const { uid: _uid, ...draft } = stored;
      saveWidth.mutate({ ...draft, ticketWidth: width });
    }
  };

  return (
    <form
      ref={body}
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <header className={`head ${styles.head}`}>
        <OfficeMark />
        <span className={styles.name}>Penyiapan Loket PLUT</span>
        <span className="grow" />
        <Steps at={step} />
        <span className="grow" />
        {isPractice && <span className="late b6 s13">Mode latihan</span>}
      </header>
      <main className={styles.body}>
        <section className={styles.form} key={step} ref={step === PRINTER ? focusEnd : focusField}>
          {step === OFFICE && <OfficeStep form={form} />}
          {step === LETTERHEAD && (
            <LetterheadStep form={form} urls={urls} onPick={(kind, file) => void pick(kind, file)} />
          )}
          {step === PEOPLE && <AdminFields form={form} />}
          {step === PRINTER && (
            <>
              <div>
                <h1 className="title">Uji printer</h1>
                <p className="s13 dim">Tanpa printer pun pelayanan berjalan. Langkah ini boleh dilewati.</p>
              </div>
              <TicketPrinter width={office.ticketWidth} onWidth={setWidth} />
              {pins.length > 0 && (
                <section>
                  <h2 className="h2">Catat PIN awal ini</h2>
                  <FirstPins
                    pins={pins}
                    isNoted={isNoted}
                    error={isAsked && !isNoted ? NOTE_FIRST : undefined}
                    onNoted={setNoted}
                  />
                </section>
              )}
            </>
          )}
        </section>
        <PaperDesk className={styles.desk} aria-label="Contoh dari isian ini">
          {step <= LETTERHEAD && (
            <LetterheadPreview draft={letterheadOf(office)} paper={office.paper} {...pictures} />
          )}
          {step === PEOPLE && <DeskTable form={form} />}
          {step === PRINTER && <TicketSample width={office.ticketWidth} />}
        </PaperDesk>
      </main>
      <footer className={`row ${styles.foot}`}>
        {(step === LETTERHEAD || step === PEOPLE) && (
          <Button variant="default" size="md" rightSection={<Key keys="Escape" quiet />} onClick={back}>
            Kembali
          </Button>
        )}
        <div className="grow">
          {store.isError && (
            <Notice
              kind="error"
              action={
                store.error instanceof ORPCError &&
                store.error.code === 'ALREADY_SET_UP' && (
                  <Button size="xs" variant="subtle" onClick={onDone}>
                    Masuk
                  </Button>
                )
              }
            >
              <b>Belum tersimpan.</b> {errorText(store.error)}
            </Notice>
          )}
        </div>
        {step === LETTERHEAD && (
          <Button variant="subtle" size="md" onClick={skip}>
            Lewati dulu
          </Button>
        )}
        <Button type="submit" size="md" loading={store.isPending} rightSection={<Key keys="Enter" />}>
          {forward[step] ?? 'Mulai bekerja di Loket'}
        </Button>
      </footer>
    </form>
  );
};
