import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { numericDate, shortDate } from '#contract/dates.ts';
import { type PersonCard, type PersonHit, sexWords } from '#contract/person.ts';
import { outcomeWords } from '#contract/consultation.ts';
import { scaleWords } from '#contract/business.ts';
import { orpc } from '#renderer/app/client.ts';
import { NextSteps } from '#renderer/app/NextSteps.tsx';
import { Card, CardFoot } from '#renderer/ui/Card.tsx';
import { Tile } from '#renderer/ui/Field.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import styles from './search.module.css';

const LATEST = 3;

const outcomeText = (outcome: string | null): string | undefined =>
  Object.entries(outcomeWords)
    .find(([code]) => code === outcome)?.[1]
    .toLowerCase();

const History = ({ card }: { card: PersonCard }) => {
  const visits = card.history.filter(({ kind }) => kind === 'visit').slice(0, LATEST);
  const [followUp] = card.followUps;
  return (
    <>
      {visits.map((visit) => (
        <span className={`row s13 ${styles.previewVisit}`} key={visit.uid}>
          <span className="dim">{numericDate(visit.localDate)}</span>
          {visit.field && <Tile {...visit.field} size={18} />}
          <span>{[visit.title, outcomeText(visit.outcome)].filter(Boolean).join(', ')}</span>
        </span>
      ))}
      {visits.length === 0 && <span className="s13 dim">Belum pernah dilayani</span>}
      {followUp && (
        <span className="s13 late b6">
          {followUp.due ? `Tindak lanjut sampai ${shortDate(followUp.due)}` : 'Tindak lanjut'}:{' '}
          {followUp.text}
        </span>
      )}
    </>
  );
};

/** "Ini orangnya?": what tells one Siti from another, before the form is opened. */
export const PersonPreview = ({
  hit,
  isAnswered,
  onNext,
  onOpen,
  onEdit,
}: {
  hit: PersonHit;
  /** What stands here is of what stands in the field. */
  isAnswered: boolean;
  /** A next step leads to another page. */
  onNext: () => void;
  onOpen: () => void;
  onEdit: () => void;
}) => {
  const { data: card } = useQuery(orpc.person.card.queryOptions({ input: { uid: hit.uid } }));
  const keepFocus = (event: React.MouseEvent) => event.preventDefault();
  const business = card?.businesses.find(({ name }) => name === hit.business);
  return (
    <Card
      title="Ini orangnya?"
      actions={
        <>
          <NextSteps
            personUid={hit.uid}
            businessName={hit.business}
            before={onNext}
            isReady={isAnswered}
            size="xs"
            variant="subtle"
          />
          <span className="row small dim">
            Pilih orang lain <Key keys="ArrowUp" quiet />
            <Key keys="ArrowDown" quiet />
          </span>
        </>
      }
    >
      <div className={styles.preview}>
        <div className="col">
          <span className={styles.previewName}>{hit.name}</span>
          <span className="s13">
            {sexWords[hit.sex]}
            {card?.person.age != null && `, ${card.person.age} tahun`} ·{' '}
            {card?.person.regionPath ?? hit.district}
          </span>
          <span className="s13">
            Lahir {hit.birthDate ? numericDate(hit.birthDate) : 'belum didata'} · HP{' '}
            {hit.phoneMasked ?? 'belum didata'}
          </span>
          <span className="s13">
            {hit.business ?? 'Tanpa usaha'}
            {business && business.scale !== 'belum_didata' && ` (${scaleWords[business.scale]})`}
          </span>
          <span className="s13 dim">
            {hit.visitCount === 0 ? 'Belum pernah berkunjung' : `${hit.visitCount} kunjungan`}
            {card && hit.visitCount > 0 && ` sejak ${card.person.registeredOn.slice(0, 4)}`}
          </span>
        </div>
        <div className="col">
          <span className="label">Kunjungan terakhir</span>
          {card && <History card={card} />}
        </div>
      </div>
      <CardFoot>
        <Button variant="default" size="md" onMouseDown={keepFocus} onClick={onEdit}>
          Ubah data
        </Button>
        <span className="grow" />
        <Button size="md" onMouseDown={keepFocus} onClick={onOpen} rightSection={<Key keys="Enter" />}>
          Ya, lanjut ke keperluan
        </Button>
      </CardFoot>
    </Card>
  );
};
