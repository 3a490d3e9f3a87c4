import { useMutation } from '@tanstack/react-query';
import { numericDate } from '#contract/dates.ts';
import type { Facilitation } from '#contract/facilitation.ts';
import { client } from '#renderer/app/client.ts';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Card, CardFoot } from '#renderer/ui/Card.tsx';
import styles from './facilitation.module.css';

const textOf = ({ subject, document, business, onBusiness, numberReplaced }: Facilitation): string => {
  if (onBusiness) return `${subject.name} tercatat pada ${business!.name}.`;
  const issued = `yang terbit ${numericDate(document!.issuedOn)}`;
  return numberReplaced
    ? `Kartu usaha memuat ${numberReplaced.name} ${numberReplaced.number}; F8 menggantinya dengan ${issued}.`
    : `${subject.name} ${issued} belum tercatat pada ${business!.name}, jadi belum ada di 7b dan daftar binaan.`;
};

/** What was issued, and whether the card of the business, form 7b and the lists tell of it. */
export const BusinessPaperCard = ({ one }: { one: Facilitation }) => {
  const { uid, onBusiness } = one;
  const record = useMutation({ mutationFn: () => client.facilitation.recordOnBusiness({ uid }) });
  return (
    <Card title="Di kartu usaha">
      <p className={`s13 ${styles.pad}`}>{textOf(one)}</p>
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
