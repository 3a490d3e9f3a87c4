import { CloseButton, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Service, ServiceField } from '#contract/office.ts';
import { type Priority, priorityWords } from '#contract/ticket.ts';
import { orpc } from '#renderer/app/client.ts';
import { ChoiceGroup } from '#renderer/ui/Choice.tsx';
import { estimateText, Tile } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import {
  type Choice,
  type ChoiceProblem,
  currentNeed,
  withAnotherNeed,
  withNeed,
  withNextPriority,
  withoutNeed,
} from './draft.ts';
import { useKeys } from './useKeys.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { visitDraft } from '#contract/visit.ts';
import styles from './visitForm.module.css';

const noPriority = { value: 'none', label: 'Bukan' } as const;
const priorityOptions = [
  noPriority,
  ...(Object.keys(priorityWords) as Priority[]).map((value) => ({ value, label: priorityWords[value] })),
];

/** The fields and services that can be chosen, in the office's order. */
export const useOffered = (): { fields: ServiceField[]; services: Service[] } => {
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const { data: services = [] } = useQuery(orpc.office.services.queryOptions());
  return {
    fields: fields.filter(({ isActive }) => isActive),
    services: services.filter(({ isActive }) => isActive),
  };
};

/** The needs chosen so far, once there is more than one; a press changes that one. */
const NeedList = ({
  choice,
  onChange,
  fields,
  services,
}: {
  choice: Choice;
  onChange: (choice: Choice) => void;
  fields: ServiceField[];
  services: Service[];
}) => (
  <ol className={styles.needList} aria-label="Keperluan">
    {choice.needs.map((need, i) => {
      const field = fields.find(({ uid }) => uid === need.fieldUid);
      const service = services.find(({ uid }) => uid === need.serviceUid);
      const text = [field?.shortName, service?.shortName].filter(Boolean).join(', ') || 'Belum dipilih';
      return (
        <li key={i} className={styles.need} data-on={i === choice.at || undefined}>
          <UnstyledButton
            className={styles.needText}
            aria-current={i === choice.at}
            onClick={() => onChange({ ...choice, at: i })}
          >
            {field ? (
              <Tile letter={field.letter} color={field.color} size={18} />
            ) : (
              <span className="dim">{i + 1}</span>
            )}
            {text}
            {i === 0 && <span className="dim">nomor tiket</span>}
          </UnstyledButton>
          <CloseButton
            size={22}
            iconSize={14}
            aria-label={`Hapus keperluan ${i + 1}`}
            onClick={() => onChange(withoutNeed(choice, i))}
          />
        </li>
      );
    })}
  </ol>
);

/** Whoever walks the form with Tab goes on from the choice just made. */
const focusRadio = (value: string): void => {
  if (document.activeElement instanceof HTMLInputElement)
    document.querySelector<HTMLInputElement>(`form input[value="${value}"]`)?.focus();
};

/** What waits behind the chosen field: a warning when nobody can call, else the length to expect. */
const FieldNow = ({ fieldUid }: { fieldUid: string | null }) => {
  const { data: board } = useQuery(orpc.queue.board.queryOptions());
  const row = board?.fields.find(({ field }) => field.uid === fieldUid);
  if (row?.openDesks === 0)
    return (
      <p className={`small late ${styles.fieldNow}`} role="status">
        Belum ada meja buka untuk bidang ini. Pendaftaran tetap dapat dilanjutkan.
      </p>
    );
  return row?.estimate ? (
    <p className={`small dim ${styles.fieldNow}`}>Perkiraan menunggu {estimateText(row.estimate)}.</p>
  ) : null;
};

/** Why somebody comes: bidang by its letter, layanan by its digit, priority with P, and a line of text. */
export const ChoiceFields = ({
  choice,
  onChange,
  problem,
  fixedFieldUid = null,
}: {
  choice: Choice;
  onChange: (choice: Choice) => void;
  problem: ChoiceProblem | null;
  /** The field of the first need, which stays as it is. */
  fixedFieldUid?: string | null;
}) => {
  const { fields: all, services } = useOffered();
  const isFixed = fixedFieldUid !== null && choice.at === 0;
  const fields = isFixed ? all.filter(({ uid }) => uid === fixedFieldUid) : all;
  const need = currentNeed(choice);
  const shown = problem?.at === choice.at ? problem : null;

  useKeys((key) => {
    if (/^[A-Z]$/.test(key) && document.activeElement?.closest('[data-letters]')) return false;
    const field = fields.find(({ letter }) => letter === key);
    const service = /^[1-9]$/.test(key) ? services[Number(key) - 1] : undefined;
    const chosen = field ?? service;
    if (field) onChange(withNeed(choice, { fieldUid: field.uid }));
    else if (service) onChange(withNeed(choice, { serviceUid: service.uid }));
    else if (key === 'P') onChange(withNextPriority(choice));
    else if (key === 'T') onChange(withAnotherNeed(choice));
    else return false;
    if (chosen) focusRadio(chosen.uid);
    return true;
  });

  return (
    <>
      {choice.needs.length > 1 && (
        <NeedList choice={choice} onChange={onChange} fields={all} services={services} />
      )}
      <div data-field="field">
        <ChoiceGroup
          label="Bidang"
          hint={isFixed ? 'menurut nomornya' : 'tekan hurufnya'}
          name="bidang"
          value={need.fieldUid}
          options={fields.map(({ uid, letter, color, shortName }) => ({
            value: uid,
            label: shortName,
            mark: <Tile letter={letter} color={color} size={24} />,
          }))}
          onChange={(fieldUid) => onChange(withNeed(choice, { fieldUid }))}
          error={shown?.field}
        />
        {!isFixed && <FieldNow fieldUid={need.fieldUid} />}
      </div>
      <div data-field="service">
        <ChoiceGroup
          label="Jenis layanan"
          hint="tekan angkanya"
          name="layanan"
          value={need.serviceUid}
          options={services.map(({ uid, shortName }, i) => ({
            value: uid,
            label: shortName,
            mark: i < 9 ? <Key keys={String(i + 1)} /> : undefined,
          }))}
          onChange={(serviceUid) => onChange(withNeed(choice, { serviceUid }))}
          error={shown?.service}
        />
      </div>
      <ChoiceGroup
        layout="line"
        label={
          <span className={`row ${styles.priorityLabel}`}>
            Prioritas <Key keys="P" quiet />
          </span>
        }
        name="prioritas"
        value={choice.priority ?? 'none'}
        options={priorityOptions}
        onChange={(value) => onChange({ ...choice, priority: value === 'none' ? null : value })}
      />
      <LineInput
        label={
          <>
            Keperluan <span className="dim hint">boleh kosong</span>
          </>
        }
        value={choice.purpose}
        limit={visitDraft.shape.purpose}
        onChange={(event) => onChange({ ...choice, purpose: event.currentTarget.value })}
      />
    </>
  );
};
