import { Select } from '@mantine/core';
import { type Business, newBusiness } from '#contract/business.ts';
import type { PersonCard } from '#contract/person.ts';
import { LegalFormField } from '#renderer/app/LegalFormField.tsx';
import { SectorField } from '#renderer/app/SectorField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import styles from './visitForm.module.css';

export type NewBusiness = Pick<Business, 'uid' | 'name' | 'legalForm' | 'sector'>;
export const NEW_BUSINESS = 'new';
export const NO_BUSINESS = 'none';

const focus = (input: HTMLInputElement | null): void => input?.focus();

/** The business this visit is about: one of those known, a new one, or none. */
export const BusinessChoice = ({
  card,
  chosen,
  onChoose,
  added,
  onAdded,
}: {
  card: PersonCard;
  /** The uid of a business, NEW_BUSINESS or NO_BUSINESS. */
  chosen: string;
  onChoose: (value: string) => void;
  added: NewBusiness;
  onAdded: (business: NewBusiness) => void;
}) => (
  <div className={styles.businessLine}>
    <Select
      label="Usaha"
      data={[
        ...card.businesses.map(({ uid, name }) => ({ value: uid, label: name })),
        { value: NEW_BUSINESS, label: 'Usaha lain, belum didata' },
        { value: NO_BUSINESS, label: 'Tanpa usaha' },
      ]}
      value={chosen}
      onChange={(value) => value && onChoose(value)}
    />
    {chosen === NEW_BUSINESS && (
      <>
        <LineInput
          label="Nama usaha baru"
          ref={focus}
          limit={newBusiness.shape.name}
          value={added.name}
          onChange={(event) => onAdded({ ...added, name: event.currentTarget.value })}
        />
        <LegalFormField value={added.legalForm} onChange={(legalForm) => onAdded({ ...added, legalForm })} />
        <SectorField
          label="Sektor usaha (KBLI)"
          placeholder="Boleh kosong"
          value={added.sector}
          onChange={(sector) => onAdded({ ...added, sector })}
        />
      </>
    )}
  </div>
);
