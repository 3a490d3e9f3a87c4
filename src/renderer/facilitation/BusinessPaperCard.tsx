import { useMutation } from '@tanstack/react-query';
import { numericDate } from '#contract/dates.ts';
import type { Facilitation } from '#contract/facilitation.ts';
import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Card, CardFoot } from '#renderer/ui/Card.tsx';
import styles from './facilitation.module.css';

/** What was issued, and whether the card of the business, form 7b and the lists tell of it. */
export const BusinessPaperCard = ({
  one: { uid, subject, document, business, onBusiness },
}: {
  one: Facilitation;
}) => {
  const record = useMutation({ mutationFn: () => client.facilitation.recordOnBusiness({ uid }) });
  return (
    <Card title="Di kartu usaha">
      <p className={`s13 ${styles.pad}`}>
        {onBusiness
          ? `${subject.name} tercatat pada ${business!.name}.`
          : `${subject.name} yang terbit ${numericDate(document!.issuedOn)} belum tercatat pada ${business!.name}, jadi belum ada di 7b dan daftar binaan.`}
      </p>
      {!onBusiness && (
        <CardFoot>
          <span className="grow" />
          <CommandButton
            size="md"
            label="Catat pada usaha"
            keys="F8"
            loading={record.isPending}
            run={() => record.mutate()}
          />
        </CardFoot>
      )}
    </Card>
  );
};
