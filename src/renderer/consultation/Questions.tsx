import { Button, Modal, Select } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useRef } from 'react';
import { z } from 'zod';
import type { Consultant } from '#contract/queue.ts';
import type { Ticket } from '#contract/ticket.ts';
import { orpc } from '#renderer/app/client.ts';
import { useStaff } from '#renderer/app/session.tsx';
import { usePersistedDraft } from '#renderer/app/usePersistedDraft.ts';
import { ChoiceGroup } from '#renderer/ui/Choice.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './consultation.module.css';
import type { Destination, Steps } from './steps.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { lengthProblem, reason as reasonText } from '#contract/text.ts';

/** What must be asked before a step: why, or where to. */
export type Question = { kind: 'park' | 'cancel' | 'call' | 'transfer'; ticket: Ticket };

/** What was typed as an answer and not sent yet: it is there again when the same is asked of the same number. */
const answer = z.object({
  kind: z.string(),
  ticketUid: z.string(),
  reason: z.string(),
  fieldUid: z.string().nullable(),
  staffUid: z.string().nullable(),
});
type Answer = z.infer<typeof answer>;
type Typing = { typed: Answer; onType: (part: Partial<Answer>) => void };

const reasons = {
  park: {
    title: 'Tunda',
    confirm: 'Tunda',
    picks: ['Mengambil dokumen yang kurang', 'Memfotokopi berkas', 'Keluar sebentar', 'Menunggu pendamping'],
  },
  cancel: {
    title: 'Batalkan',
    confirm: 'Batalkan nomor',
    picks: ['Pengunjung pulang', 'Salah ambil nomor', 'Terdaftar dua kali'],
  },
  call: {
    title: 'Panggil mendahului antrean:',
    confirm: 'Panggil',
    picks: ['Lansia atau berkebutuhan khusus', 'Membawa anak kecil', 'Melengkapi berkas hari ini'],
  },
} as const;

const isTyping = (event: KeyboardEvent) =>
  event.ctrlKey || event.altKey || (event.target instanceof HTMLInputElement && event.target.type === 'text');

const Why = ({
  kind,
  typed: { reason },
  onType,
  onAnswer,
  onClose,
}: Typing & {
  kind: keyof typeof reasons;
  onAnswer: (reason: string) => void;
  onClose: () => void;
}) => {
  const { picks, confirm } = reasons[kind];
  const isReady = reasonText.safeParse(reason).success;
  useWindowEvent('keydown', (event) => {
    const pick = picks[Number(event.key) - 1];
    if (!pick || isTyping(event)) return;
    event.preventDefault();
    onAnswer(pick);
  });
  return (
    <form
      className={styles.question}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onAnswer(reason);
      }}
    >
      <fieldset className={styles.questionPicks}>
        <legend className="visually-hidden">Alasan yang sering</legend>
        {picks.map((pick, i) => (
          <Button
            key={pick}
            variant="default"
            justify="flex-start"
            leftSection={<Key keys={String(i + 1)} quiet />}
            data-autofocus={i === 0 || undefined}
            onClick={() => onAnswer(pick)}
          >
            {pick}
          </Button>
        ))}
      </fieldset>
      <LineInput
        label="Alasan lain"
        limit={reasonText}
        value={reason}
        onChange={(event) => onType({ reason: event.currentTarget.value })}
      />
      <div className={`row ${styles.questionFoot}`}>
        <Button variant="default" onClick={onClose}>
          Kembali
        </Button>
        <Button type="submit" disabled={!isReady}>
          {confirm}
        </Button>
      </div>
    </form>
  );
};

/** Whom a number can be meant for: consultants other than me. */
const useConsultants = () => {
  const me = useStaff();
  const { data: everybody = [] } = useQuery(orpc.queue.consultants.queryOptions());
  return everybody.filter(({ uid }) => uid !== me.uid);
};

const seatText = ({ name, fieldName, desk }: Consultant): string =>
  [name, fieldName, desk && (desk.isOnBreak ? `${desk.name}, istirahat` : desk.name)]
    .filter(Boolean)
    .join(' · ');

/** Who is in stands first: a number for somebody else may be called by the whole field until they come. */
const byPresence = (consultants: readonly Consultant[]) =>
  [
    { group: 'Di meja sekarang', isIn: true },
    { group: 'Tidak di meja', isIn: false },
  ]
    .map(({ group, isIn }) => ({
      group,
      items: consultants
        .filter(({ desk }) => (desk !== null) === isIn)
        .map((each) => ({ value: each.uid, label: seatText(each) })),
    }))
    .filter(({ items }) => items.length > 0);

const consultantHint = (isSame: boolean, person: Consultant | undefined): string => {
  if (person?.desk === null)
    return `${person.name} tidak di meja: sampai ia membuka mejanya, semua meja di bidang itu boleh memanggil nomor ini.`;
  return isSame
    ? 'Nomor ini sudah di bidang tersebut: pilih konsultan yang dituju.'
    : 'Boleh kosong: siapa saja di bidang itu. Bila dipilih, hanya konsultan itu yang memanggilnya.';
};

type Field = Ticket['field'];

/** Where the number will stand: a consultant's name alone does not say that it leaves its field. */
const moveText = ({ number, field }: Ticket, to: Field, person: Consultant | undefined): string => {
  const move =
    to.uid === field.uid
      ? `${number} tetap di bidang ${field.shortName}`
      : `${number} pindah dari bidang ${field.shortName} ke bidang ${to.shortName}`;
  const whose = person ? `, untuk ${person.name}` : '';
  const isOther = person?.fieldName != null && person.fieldName !== to.shortName;
  return `${move}${whose}.${isOther ? ` ${person.name} konsultan bidang ${person.fieldName}.` : ''}`;
};

const WhereTo = ({
  ticket,
  typed: { fieldUid, staffUid, reason },
  onType,
  onAnswer,
  onClose,
}: Typing & {
  ticket: Ticket;
  onAnswer: (to: Destination) => void;
  onClose: () => void;
}) => {
  const { data: all = [] } = useQuery(orpc.office.fields.queryOptions());
  const fields = all.filter((field) => field.isActive);
  const consultants = useConsultants();
  const why = useRef<HTMLInputElement>(null);
  const chosen = fields.find((field) => field.uid === fieldUid);
  const person = consultants.find(({ uid }) => uid === staffUid);
  const isSame = fieldUid === ticket.field.uid;
  const canMove =
    chosen !== undefined &&
    (!isSame || person !== undefined) &&
    lengthProblem(reasonText, reason) === undefined;
  const target = person?.name ?? chosen?.shortName;
  useWindowEvent('keydown', (event) => {
    if (isTyping(event)) return;
    const field = fields.find(({ letter }) => letter === event.key.toUpperCase());
    if (!field) return;
    event.preventDefault();
    onType({ fieldUid: field.uid });
    why.current?.focus(); // the reason comes next, and Enter there ends it
  });
  return (
    <form
      className={styles.question}
      tabIndex={-1}
      data-autofocus
      onSubmit={(event) => {
        event.preventDefault();
        if (fieldUid && canMove) onAnswer({ fieldUid, staffUid, reason });
      }}
    >
      <ChoiceGroup
        label="Bidang tujuan"
        hint="huruf memilih, Enter mengalihkan"
        name="transfer-field"
        value={fieldUid}
        options={fields.map(({ uid, letter, color, shortName }) => ({
          value: uid,
          label: shortName,
          mark: <Tile letter={letter} color={color} size={24} />,
        }))}
        onChange={(uid) => onType({ fieldUid: uid })}
      />
      <Select
        label="Konsultan"
        description={consultantHint(isSame, person)}
        placeholder="Siapa saja"
        clearable
        allowDeselect
        data={byPresence(consultants)}
        value={staffUid}
        onChange={(uid) => {
          const own = consultants.find((each) => each.uid === uid)?.fieldName;
          const theirs = fields.find(({ shortName }) => shortName === own);
          onType({ staffUid: uid, ...(!chosen && theirs && { fieldUid: theirs.uid }) });
        }}
      />
      <LineInput
        ref={why}
        label="Alasan"
        description="Terbaca oleh konsultan di bidang tujuan."
        limit={reasonText}
        value={reason}
        onChange={(event) => onType({ reason: event.currentTarget.value })}
      />
      {chosen && (!isSame || person) && (
        <Notice kind={isSame ? 'info' : 'warn'}>{moveText(ticket, chosen, person)}</Notice>
      )}
      <div className={`row ${styles.questionFoot}`}>
        <Button variant="default" onClick={onClose}>
          Kembali
        </Button>
        <Button type="submit" disabled={!canMove}>
          {target ? `Alihkan ke ${target}` : 'Alihkan'}
        </Button>
      </div>
    </form>
  );
};

/** The one dialog of the screen: asks, takes the step, closes. */
export const Questions = ({
  question,
  steps,
  onClose,
}: {
  question: Question | null;
  steps: Steps;
  onClose: () => void;
}) => {
  const [draft, setDraft] = usePersistedDraft('answer', answer);
  if (!question) return null;
  const { kind, ticket } = question;
  const typed =
    draft?.kind === kind && draft.ticketUid === ticket.uid
      ? draft
      : { kind, ticketUid: ticket.uid, reason: '', fieldUid: null, staffUid: null };
  const typing = { typed, onType: (part: Partial<Answer>) => setDraft({ ...typed, ...part }) };
  const who = `${ticket.number} ${ticket.person.name}`;
  const take = (step: () => void) => {
    setDraft(null);
    onClose();
    step();
  };
  if (kind === 'transfer')
    return (
      <Modal opened onClose={onClose} title={`Alihkan ${who}`} size={560}>
        <WhereTo
          {...typing}
          ticket={ticket}
          onClose={onClose}
          onAnswer={(to) => take(() => steps.transfer(ticket, to))}
        />
      </Modal>
    );
  return (
    <Modal opened onClose={onClose} title={`${reasons[kind].title} ${who}`}>
      <Why
        {...typing}
        kind={kind}
        onClose={onClose}
        onAnswer={(reason) => take(() => steps[kind](ticket, reason))}
      />
    </Modal>
  );
};
