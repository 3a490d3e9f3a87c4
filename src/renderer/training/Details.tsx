import { Checkbox } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { orpc } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { DateField } from '#renderer/ui/DateField.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { DetailsBar } from './DetailsBar.tsx';
import type { Details as Typed } from './draft.ts';
import { MaterialsCard } from './MaterialsCard.tsx';
import { SessionsCard } from './SessionsCard.tsx';
import styles from './trainingDetails.module.css';
import type { DetailsForm } from './useDetails.ts';
import { NoteInput } from '#renderer/ui/LimitedText.tsx';
import { NumberField } from '#renderer/ui/NumberField.tsx';
import { trainingDraft } from '#contract/training.ts';
import { toField } from '#renderer/ui/toField.ts';

type FieldProps = {
  typed: Typed;
  error: (field: string) => string | undefined;
  onBlur: (field: string) => () => void;
  change: (part: Partial<Typed>) => void;
};

const FieldChoice = ({ typed, error, change }: FieldProps) => {
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  return (
    <Checkbox.Group
      label="Bidang"
      required
      value={typed.fieldUids}
      error={error('fieldUids')}
      onChange={(fieldUids) => change({ fieldUids })}
    >
      <div className={styles.fields}>
        {fields
          .filter(({ uid, isActive }) => isActive || typed.fieldUids.includes(uid))
          .map((field) => (
            <Checkbox
              key={field.uid}
              value={field.uid}
              label={
                <span className="row">
                  <Tile letter={field.letter} color={field.color} size={18} /> {field.shortName}
                </span>
              }
            />
          ))}
      </div>
    </Checkbox.Group>
  );
};

const Days = ({ typed, error, onBlur, change }: FieldProps) => (
  <div className={styles.row}>
    <DateField
      kind="activity"
      label="Mulai"
      required
      value={typed.startDate}
      error={error('startDate')}
      onChange={(startDate) => {
        const follows = !typed.endDate || typed.endDate === typed.startDate;
        const isLate = startDate !== null && typed.endDate !== null && typed.endDate < startDate;
        change({ startDate, ...(follows || isLate ? { endDate: startDate } : {}) });
      }}
    />
    <DateField
      kind="activity"
      label="Selesai"
      required
      value={typed.endDate}
      error={error('endDate')}
      onChange={(endDate) => change({ endDate })}
    />
    <NumberField
      label="JP"
      description="45 menit"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      value={typed.hours}
      error={error('hours')}
      onBlur={onBlur('hours')}
      onChange={(hours) => change({ hours: hours ?? '' })}
    />
    <NumberField
      label="Kuota"
      description="Kosong: tanpa batas"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={typed.quota}
      error={error('quota')}
      onBlur={onBlur('quota')}
      onChange={(quota) => change({ quota: quota ?? '' })}
    />
    <NumberField
      label="Syarat hadir"
      description="Dari JP semua sesi"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      required
      unit="%"
      value={typed.threshold}
      error={error('threshold')}
      onBlur={onBlur('threshold')}
      onChange={(threshold) => change({ threshold: threshold ?? '' })}
    />
  </div>
);

const oneLine = (text: string) => text.replace(/\n/g, ' ');

const lines = [
  ['place', 'Tempat', true],
  ['organiser', 'Penyelenggara', true],
  ['fundSource', 'Sumber dana', false],
  ['partner', 'Mitra', false],
] as const;

const Facts = ({ isNew, ...props }: FieldProps & { isNew: boolean }) => {
  const { typed, error, onBlur, change } = props;
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isNew) first.current?.focus();
  }, [isNew]);
  return (
    <Card title="Pelatihan">
      <div className={`card-body ${styles.body}`}>
        <NoteInput
          label="Nama pelatihan"
          placeholder="Pengemasan Produk Olahan Ikan"
          autosize
          minRows={1}
          maxRows={4}
          limit={trainingDraft.shape.title}
          required
          ref={first}
          value={typed.title}
          error={error('title')}
          onBlur={onBlur('title')}
          onChange={(event) => change({ title: oneLine(event.currentTarget.value) })}
        />
        <FieldChoice {...props} />
        <Days {...props} />
        <div className={styles.two}>
          {lines.map(([name, label, required]) => (
            <NoteInput
              key={name}
              label={label}
              autosize
              minRows={1}
              limit={trainingDraft.shape[name]}
              required={required}
              value={typed[name]}
              error={error(name)}
              onBlur={onBlur(name)}
              onChange={(event) => change({ [name]: oneLine(event.currentTarget.value) })}
            />
          ))}
        </div>
        <NoteInput
          label="Syarat peserta"
          placeholder="Mempunyai NIB, membawa contoh produk"
          autosize
          minRows={1}
          maxRows={5}
          limit={trainingDraft.shape.requirements}
          value={typed.requirements}
          error={error('requirements')}
          onChange={(event) => change({ requirements: event.currentTarget.value })}
        />
      </div>
    </Card>
  );
};

/**
 * Everything about a training except who takes part. A field says what is wrong once it was left, or all of them when
 * one tries to save.
 */
export const Details = ({
  form,
  isClosed = false,
  isNew = false,
}: {
  form: DetailsForm;
  isClosed?: boolean;
  /** It was never saved. */
  isNew?: boolean;
}) => {
  const { typed, problems, refused, change } = form;
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [tries, setTries] = useState(0);
  const body = useRef<HTMLFormElement>(null);
  const isShown = (path: string) => tries > 0 || left.has(path) || left.has(path.split('.')[0]!);
  const shown = {
    ...Object.fromEntries(Object.entries(problems).filter(([path]) => isShown(path))),
    ...refused,
  };
  const onBlur = (field: string) => () => setLeft((before) => new Set(before).add(field));
  const focusFirst = useEffectEvent(() =>
    toField(body.current?.querySelector<HTMLElement>('[aria-invalid="true"], [data-error] input')),
  );
  useEffect(() => {
    if (tries > 0) focusFirst();
  }, [tries]);
  const submit = () => {
    if (!form.isChanged) return;
    if (form.draft) {
      setTries(0);
      form.save();
    } else setTries((before) => before + 1);
  };
  const props = { typed, error: (field: string) => shown[field], onBlur, change };
  return (
    <form
      ref={body}
      className={styles.root}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {isClosed && (
        <p className={styles.closed}>
          <IconLock size={16} stroke={1.6} className="dim" /> Pelatihan ini sudah selesai atau dibatalkan,
          jadi rinciannya tidak dapat diubah.
        </p>
      )}
      <fieldset className={styles.columns} disabled={isClosed}>
        <div className={styles.column}>
          <Facts {...props} isNew={isNew} />
        </div>
        <div className={styles.column}>
          <SessionsCard typed={typed} problems={shown} onChange={(sessions) => change({ sessions })} />
          <MaterialsCard
            materials={typed.materials}
            hours={typed.hours}
            problems={shown}
            onChange={(materials) => change({ materials })}
            onHours={(hours) => change({ hours })}
          />
        </div>
      </fieldset>
      {!isClosed && <DetailsBar form={form} label={isNew ? 'Simpan draf' : 'Simpan'} showsAll={tries > 0} />}
    </form>
  );
};
