import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonCard } from '#contract/person.ts';
import { type TicketToday, ticketTodayText } from '#contract/ticket.ts';
import type { Visit, VisitDraft } from '#contract/visit.ts';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { useZone } from '#renderer/app/session.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { BusinessChoice, NEW_BUSINESS, NO_BUSINESS } from './BusinessChoice.tsx';
import { ChoiceFields } from './ChoiceFields.tsx';
import { type Choice, type ChoiceProblem, choiceProblem, type KnownVisitor, needsToSend } from './draft.ts';
import { againLabel, TodayTicket } from './TodayTicket.tsx';
import type { Printing } from './usePrinting.ts';
import styles from './visitForm.module.css';
import { focusField, VisitForm } from './VisitForm.tsx';

/** Whom the desk has before it, and for which of their businesses. */
const Head = ({
  card,
  business,
  onBusiness,
  onEdit,
  onBack,
}: {
  card: PersonCard;
  /** In words; with `onBusiness` it can be changed. */
  business: string | null;
  onBusiness?: () => void;
  onEdit: () => void;
  onBack: () => void;
}) => {
  const { person } = card;
  const facts = [
    ...(business ? [business] : []),
    person.nikMasked ?? 'NIK belum didata',
    person.phoneMasked ?? 'HP belum didata',
    person.district,
  ];
  return (
    <div className={styles.head}>
      <div className="col grow">
        <span className="row wrap">
          <h2 className={styles.name}>{person.name}</h2>
          <span className="chip">
            {person.visitCount === 0
              ? 'Baru, kunjungan pertama'
              : `Lama, kunjungan ke-${person.visitCount + 1}`}
          </span>
          {onBusiness && (
            <Button variant="subtle" size="xs" className={styles.inLine} onClick={onBusiness}>
              {card.businesses.length === 0 ? 'Tambah usaha' : 'Usaha lain'}
            </Button>
          )}
        </span>
        <span className="s13 dim">{facts.join(' · ')}</span>
      </div>
      <CommandButton label="Ubah data" variant="default" run={onEdit} />
      <CommandButton label="Bukan, cari lagi" keys="Escape" variant="default" run={onBack} />
    </div>
  );
};

type Props = {
  personUid: string;
  /** The business the search found the person by. */
  businessName: string | null;
  /** What was chosen before it became clear who this is. */
  startChoice: Choice;
  /** What was left half typed for this person. */
  kept: KnownVisitor | null;
  onType: (visitor: Omit<KnownVisitor, 'ticketUid'>) => void;
  submitLabel: string;
  secondLabel: string | null;
  /** The first need keeps this field: the number is drawn already. */
  fixedFieldUid: string | null;
  isPending: boolean;
  printing: Printing;
  /** The visit counts as one more of today, for another need. */
  startsAgain: boolean;
  /** What the host refused: another desk has just given this person a number. */
  refusedToday: TicketToday | null;
  onRegister: (draft: VisitDraft, prints: boolean) => void;
  onEditVisit: (visit: Visit) => void;
  onEditPerson: () => void;
  onBack: () => void;
};

type FormProps = Props & { card: PersonCard; isAgain: boolean; onOpenTicket: () => void };

const Form = ({ card, ...props }: FormProps) => {
  const zone = useZone();
  const { refusedToday } = props;
  const isThere = (business: string) =>
    business === NEW_BUSINESS ||
    business === NO_BUSINESS ||
    card.businesses.some(({ uid }) => uid === business);
  const [visitor, setVisitor] = useState<Omit<KnownVisitor, 'ticketUid'>>(() => {
    const usual =
      card.businesses.find(({ name }) => name === props.businessName)?.uid ??
      card.businesses.at(-1)?.uid ??
      NO_BUSINESS;
    return props.kept
      ? { ...props.kept, chosen: isThere(props.kept.chosen) ? props.kept.chosen : usual }
      : {
          uid: newUid(),
          personUid: card.person.uid,
          personName: card.person.name,
          choice: props.startChoice,
          chosen: usual,
          added: { uid: newUid(), name: '', legalForm: '', sector: '' },
        };
  });
  const { uid, choice, chosen, added } = visitor;
  const type = (part: Partial<Pick<KnownVisitor, 'choice' | 'chosen' | 'added'>>) => {
    const next = { ...visitor, ...part };
    setVisitor(next);
    props.onType(next);
  };
  const [problem, setProblem] = useState<ChoiceProblem | null>(null);
  const [isBusinessAsked, setBusinessAsked] = useState(card.businesses.length > 1 || chosen === NEW_BUSINESS);
  const askBusiness = () => {
    setBusinessAsked(true);
    if (card.businesses.length === 0) type({ chosen: NEW_BUSINESS });
  };

  const register = (form: HTMLFormElement | null, prints: boolean, isAgain = props.isAgain) => {
    const found = choiceProblem(choice);
    setProblem(found);
    if (found) {
      type({ choice: { ...choice, at: found.at } });
      focusField(form, [...(found.field ? ['field'] : []), ...(found.service ? ['service'] : [])]);
      return;
    }
    const hasNew = chosen === NEW_BUSINESS && added.name.trim() !== '';
    props.onRegister(
      {
        uid,
        person: { uid: card.person.uid },
        business: hasNew
          ? { new: added }
          : chosen === NEW_BUSINESS || chosen === NO_BUSINESS
            ? null
            : { uid: chosen },
        needs: needsToSend(choice),
        purpose: choice.purpose,
        priority: choice.priority,
        isAgain,
      },
      prints,
    );
  };
  const change = (next: Choice) => {
    type({ choice: next });
    setProblem(problem && choiceProblem(next));
  };
  const { secondLabel } = props;
  return (
    <VisitForm
      label={`Kunjungan ${card.person.name}`}
      head={
        <Head
          card={card}
          business={isBusinessAsked ? null : (card.businesses[0]?.name ?? 'Belum ada usaha')}
          onBusiness={isBusinessAsked ? undefined : askBusiness}
          onEdit={props.onEditPerson}
          onBack={props.onBack}
        />
      }
      choice={choice}
      onChoice={change}
      submitLabel={props.submitLabel}
      onSubmit={(form) => register(form, true)}
      second={secondLabel ? { label: secondLabel, run: (form) => register(form, false) } : undefined}
      isPending={props.isPending}
    >
      {refusedToday && (
        <Notice
          kind="warn"
          action={
            <>
              <Button variant="subtle" onClick={() => register(null, true, true)}>
                {refusedToday.status === 'cancelled' ? againLabel(refusedToday) : 'Daftarkan keperluan lain'}
              </Button>
              <Button variant="default" onClick={props.onOpenTicket}>
                Buka {refusedToday.number}
              </Button>
            </>
          }
        >
          <b>
            {card.person.name} {ticketTodayText(refusedToday, zone)}.
          </b>{' '}
          Tidak ada nomor baru yang diambil.
        </Notice>
      )}
      {isBusinessAsked && (
        <BusinessChoice
          card={card}
          chosen={chosen}
          onChoose={(business) => type({ chosen: business })}
          added={added}
          onAdded={(business) => type({ added: business })}
        />
      )}
      <ChoiceFields choice={choice} onChange={change} problem={problem} fixedFieldUid={props.fixedFieldUid} />
    </VisitForm>
  );
};

/** Whoever has a number of today is shown that number first. */
const Known = ({ card, ...props }: Props & { card: PersonCard }) => {
  const [step, setStep] = useState<'ticket' | 'form' | 'again'>(
    props.startsAgain ? 'again' : card.today ? 'ticket' : 'form',
  );
  const today = card.today ?? props.refusedToday;
  if (step === 'ticket' && today)
    return (
      <TodayTicket
        name={card.person.name}
        today={today}
        printing={props.printing}
        onEdit={props.onEditVisit}
        onAnother={() => setStep('again')}
        onBack={props.onBack}
      />
    );
  return <Form card={card} {...props} isAgain={step === 'again'} onOpenTicket={() => setStep('ticket')} />;
};

/** The visit of somebody who is known. */
export const ReturningForm = (props: Props) => {
  const { data: card } = useQuery(orpc.person.card.queryOptions({ input: { uid: props.personUid } }));
  return card ? <Known key={card.person.uid} card={card} {...props} /> : null;
};
