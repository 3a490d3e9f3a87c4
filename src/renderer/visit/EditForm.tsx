import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Visit } from '#contract/visit.ts';
import { useBasedOn } from '#renderer/app/ClashNotice.tsx';
import { errorText, orpc } from '#renderer/app/client.ts';
import { priorityWords } from '#contract/ticket.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { FormTrouble, useLeave } from '#renderer/app/FormDialog.tsx';
import { TicketNumber } from '#renderer/ui/Field.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { ChoiceFields } from './ChoiceFields.tsx';
import {
  type Choice,
  type ChoiceProblem,
  choiceOf,
  choiceProblem,
  isSameChoice,
  needsToSend,
} from './draft.ts';
import styles from './visitForm.module.css';
import { focusField, VisitForm } from './VisitForm.tsx';

/** Needs as they are sent, in the words of the office. */
const useNeedsText = () => {
  const { data: fields = [] } = useQuery(orpc.office.fields.queryOptions());
  const { data: services = [] } = useQuery(orpc.office.services.queryOptions());
  return (needs: ReturnType<typeof needsToSend>): string =>
    needs
      .map(({ fieldUid, serviceUid }) =>
        [
          fields.find(({ uid }) => uid === fieldUid)?.shortName,
          services.find(({ uid }) => uid === serviceUid)?.shortName,
        ].join(', '),
      )
      .join('; ');
};

/** Changes why somebody came while they still wait; another first bidang draws a new number. */
export const EditForm = ({
  visit,
  onGuard,
  onSaved,
  onBack,
}: {
  visit: Visit;
  /** Takes what is asked before anything else takes the place of this form. */
  onGuard: (guard: ((go: () => void) => void) | null) => void;
  onSaved: (visit: Visit, hasNewNumber: boolean) => void;
  onBack: () => void;
}) => {
  const [opened] = useState(() => choiceOf(visit.ticket));
  const [choice, setChoice] = useState(opened);
  const [problem, setProblem] = useState<ChoiceProblem | null>(null);
  const leaving = useLeave(!isSameChoice(choice, opened));
  useEffect(() => {
    onGuard(leaving.leave);
    return () => onGuard(null);
  });
  const edit = useMutation({
    ...orpc.visit.edit.mutationOptions(),
    meta: { quiet: true },
    onSuccess: (after) => {
      leaving.release();
      onGuard(null);
      onSaved(after, after.ticket.number !== visit.ticket.number);
    },
  });
  const needsText = useNeedsText();
  const wanted = (of: Choice) => ({ needs: needsToSend(of), purpose: of.purpose, priority: of.priority });
  const record = useBasedOn(wanted(opened));
  const send = (basedOn: Record<string, unknown>) =>
    edit.mutate({ uid: visit.uid, ...wanted(choice), basedOn });
  const clash = record.noticeOf(edit.error, {
    labels: { needs: 'Bidang dan layanan', purpose: 'Keperluan', priority: 'Prioritas' },
    textOf: {
      needs: needsText,
      priority: (value: Choice['priority']) => (value ? priorityWords[value] : 'Tidak'),
    },
    send,
    take: (stored) => {
      setChoice((before) => ({ ...before, ...(stored as Partial<Choice>), at: 0 }));
      edit.reset();
    },
  });
  const getsNewNumber = choice.needs[0]?.fieldUid !== visit.ticket.needs[0]?.field.uid;
  const save = (form: HTMLFormElement) => {
    const found = choiceProblem(choice);
    setProblem(found);
    if (!found) {
      send(record.basedOn);
      return;
    }
    setChoice({ ...choice, at: found.at });
    focusField(form, [found.field ? 'field' : 'service']);
  };
  return (
    <VisitForm
      label={`Ubah pendaftaran ${visit.ticket.number}`}
      head={
        <div className={styles.head}>
          <div className="col grow">
            <span className="row wrap">
              <TicketNumber number={visit.ticket.number} color={visit.ticket.field.color} size={16} />
              <h2 className={styles.name}>{visit.personName}</h2>
            </span>
            <span className="s13 dim">Ubah pendaftaran. Nama dan usaha diubah di Pelaku Usaha.</span>
          </div>
          <CommandButton label="Batal" keys="Escape" variant="default" run={onBack} />
        </div>
      }
      choice={choice}
      onChoice={setChoice}
      submitLabel={getsNewNumber ? 'Simpan, ambil nomor baru' : 'Simpan perubahan'}
      onSubmit={save}
      notice={
        leaving.isAsking || clash || edit.isError ? (
          <FormTrouble
            leaving={leaving}
            problem={clash}
            failure={edit.isError ? errorText(edit.error) : null}
          />
        ) : null
      }
      isPending={edit.isPending}
    >
      {getsNewNumber && (
        <Notice kind="warn">
          <b>Bidang pertama berganti, jadi nomornya juga berganti.</b> Nomor {visit.ticket.number} tidak
          dipakai lagi; berikan tiket yang baru kepada pengunjung.
        </Notice>
      )}
      <ChoiceFields choice={choice} onChange={setChoice} problem={problem} />
    </VisitForm>
  );
};
