import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PersonCard } from '#contract/person.ts';
import type { VisitDraft } from '#contract/visit.ts';
import { orpc } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { newUid } from '#renderer/app/uid.ts';
import { BusinessChoice, NEW_BUSINESS, type NewBusiness, NO_BUSINESS } from './BusinessChoice.tsx';
import { ChoiceFields } from './ChoiceFields.tsx';
import { type Choice, type ChoiceProblem, choiceProblem, needsToSend } from './draft.ts';
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
    person.nikMasked ?? 'NIK belum dicatat',
    person.phoneMasked ?? 'HP belum dicatat',
    person.district,
  ];
  return (
    <div className="visit-head">
      <div className="col grow">
        <span className="row wrap">
          <h2 className="visit-name">{person.name}</h2>
          <span className="chip">
            {person.visitCount === 0
              ? 'Baru, kunjungan pertama'
              : `Lama, kunjungan ke-${person.visitCount + 1}`}
          </span>
          {onBusiness && (
            <Button variant="subtle" size="xs" className="in-line" onClick={onBusiness}>
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
  submitLabel: string;
  secondLabel: string | null;
  /** The first need keeps this field: the number is drawn already. */
  fixedFieldUid: string | null;
  isPending: boolean;
  onRegister: (draft: VisitDraft, prints: boolean) => void;
  onEditPerson: () => void;
  onBack: () => void;
};

const Form = ({ card, ...props }: Props & { card: PersonCard }) => {
  const [uid] = useState(newUid);
  const [choice, setChoice] = useState(props.startChoice);
  const [problem, setProblem] = useState<ChoiceProblem | null>(null);
  const [chosen, setChosen] = useState(
    () =>
      card.businesses.find(({ name }) => name === props.businessName)?.uid ??
      card.businesses.at(-1)?.uid ??
      NO_BUSINESS,
  );
  const [isBusinessAsked, setBusinessAsked] = useState(card.businesses.length > 1);
  const askBusiness = () => {
    setBusinessAsked(true);
    if (card.businesses.length === 0) setChosen(NEW_BUSINESS);
  };
  const [added, setAdded] = useState<NewBusiness>(() => ({ uid: newUid(), name: '', sector: '' }));

  const register = (form: HTMLFormElement, prints: boolean) => {
    const found = choiceProblem(choice);
    setProblem(found);
    if (found) {
      setChoice({ ...choice, at: found.at });
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
      },
      prints,
    );
  };
  const change = (next: Choice) => {
    setChoice(next);
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
      {isBusinessAsked && (
        <BusinessChoice card={card} chosen={chosen} onChoose={setChosen} added={added} onAdded={setAdded} />
      )}
      <ChoiceFields choice={choice} onChange={change} problem={problem} fixedFieldUid={props.fixedFieldUid} />
    </VisitForm>
  );
};

/** The visit of somebody who is known. */
export const ReturningForm = (props: Props) => {
  const { data: card } = useQuery(orpc.person.card.queryOptions({ input: { uid: props.personUid } }));
  return card ? <Form key={card.person.uid} card={card} {...props} /> : null;
};
