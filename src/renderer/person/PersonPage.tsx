import { Button } from '@mantine/core';
import { IconBuildingStore, IconUserOff } from '@tabler/icons-react';
import { isDefinedError } from '@orpc/client';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { PersonCard } from '#contract/person.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Page } from '#renderer/app/Page.tsx';
import { useLeft } from '#renderer/app/useLeft.ts';
import { Empty } from '#renderer/ui/Empty.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import { useToday } from '#renderer/ui/today.ts';
import { Attributes } from './Attributes.tsx';
import { BusinessCard } from './BusinessCard.tsx';
import { BusinessForm } from './BusinessForm.tsx';
import { History, type Kind } from './History.tsx';
import styles from './person.module.css';
import { PersonActions } from './PersonActions.tsx';
import { PersonFacts } from './PersonFacts.tsx';
import { PersonList } from './PersonList.tsx';
import { Years } from './Years.tsx';

type CardProps = {
  card: PersonCard;
  /** The business that is shown; null: the first. */
  chosenUid: string | null;
  onChoose: (businessUid: string) => void;
};

const Businesses = ({ card, chosenUid, onChoose }: CardProps) => {
  const [isOpen, setOpen] = useState<'add' | 'edit' | null>(null);
  const { person, businesses, years } = card;
  const chosen = businesses.find(({ uid }) => uid === chosenUid) ?? businesses[0];
  const thisYear = Number(useToday().slice(0, 4));
  return (
    <>
      <BusinessCard
        businesses={businesses}
        chosen={chosen}
        onChoose={onChoose}
        onAdd={() => setOpen('add')}
        onEdit={() => setOpen('edit')}
      />
      {chosen && (
        <>
          <Attributes key={`attributes ${chosen.uid}`} personUid={person.uid} business={chosen} />
          <Years
            key={`years ${chosen.uid}`}
            business={chosen}
            years={years.filter(({ businessUid }) => businessUid === chosen.uid)}
            thisYear={thisYear}
          />
        </>
      )}
      {isOpen && (
        <BusinessForm
          personUid={person.uid}
          business={isOpen === 'edit' ? (chosen ?? null) : null}
          onSaved={onChoose}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
};

const CardOf = (props: CardProps) => {
  const { card } = props;
  const [kind, setKind] = useState<Kind>('all');
  return (
    <>
      <div className={styles.middle}>
        <PersonFacts person={card.person} onVisits={() => setKind('visit')} />
        <Businesses {...props} />
      </div>
      <History card={card} kind={kind} onKind={setKind} />
    </>
  );
};

const Nobody = () => (
  <div className={styles.rest}>
    <Empty Icon={IconBuildingStore} title="Pilih pelaku usaha">
      <p>
        Cari di kiri <Key keys="F2" quiet />, lalu <Key keys="ArrowDown" quiet /> dan{' '}
        <Key keys="Enter" quiet /> untuk membuka datanya.
      </p>
    </Empty>
  </div>
);

const Gone = ({ error }: { error: unknown }) => {
  const navigate = useNavigate();
  return (
    <div className={styles.rest}>
      <Empty Icon={IconUserOff} title="Data ini tidak dapat dibuka">
        <p>{errorText(error)}</p>
        <Button variant="default" onClick={() => void navigate({ to: '/pelaku-usaha' })}>
          Kembali ke daftar
        </Button>
      </Empty>
    </div>
  );
};

const goneCodes = ['NOT_FOUND', 'PERSON_REMOVED'];

/** People and their businesses: found at the left, in the middle who they are, at the right what happened. */
export const PersonPage = ({ uid }: { uid: string | null }) => {
  const { data: card, error } = useQuery({
    ...orpc.person.card.queryOptions({ input: { uid: uid ?? '' } }),
    enabled: uid !== null,
  });
  // A lost connection leaves the card as it was read; a removed person does not stay on the screen.
  const isGone = error !== null && (!card || (isDefinedError(error) && goneCodes.includes(error.code)));
  const person = isGone ? undefined : card?.person;
  const { left, leave } = useLeft<string>('person');
  const [chosen, setChosen] = useState(left);
  return (
    <Page
      title="Pelaku Usaha"
      actions={
        <PersonActions
          key={uid}
          person={person}
          businessUid={chosen ?? undefined}
          before={() => chosen && leave(chosen)}
        />
      }
    >
      <div className={styles.frame}>
        <div className={styles.root}>
          <PersonList current={uid} />
          {!uid && <Nobody />}
          {uid && isGone && <Gone error={error} />}
          {uid && !isGone && card && <CardOf key={uid} card={card} chosenUid={chosen} onChoose={setChosen} />}
        </div>
      </div>
    </Page>
  );
};
