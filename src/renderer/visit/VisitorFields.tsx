import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { numericDate } from '#contract/dates.ts';
import { personDraft, sexWords } from '#contract/person.ts';
import { orpc } from '#renderer/app/client.ts';
import { LegalFormField } from '#renderer/app/LegalFormField.tsx';
import { NameOffer } from '#renderer/app/NameOffer.tsx';
import { RegionField } from '#renderer/app/RegionField.tsx';
import { SectorField } from '#renderer/app/SectorField.tsx';
import type { NikReading } from '#renderer/app/useNik.ts';
import { ChoiceGroup } from '#renderer/ui/Choice.tsx';
import type { NewVisitor } from './draft.ts';
import { useKeys } from './useKeys.ts';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import { newBusiness } from '#contract/business.ts';
import styles from './visitForm.module.css';

const SEX = 'jenis-kelamin';
const sexOptions = [
  { value: 'L', label: sexWords.L },
  { value: 'P', label: sexWords.P },
] as const;

/** Beside the label, where it moves nothing: how far the NIK is, or the birth date in it. */
const nikHint = (visitor: NewVisitor, nik: NikReading): string | null =>
  visitor.birthDate ? `lahir ${numericDate(visitor.birthDate)}` : nik.progress;

/** What is wrong with a field, in words. */
export type FieldErrors = Partial<Record<keyof NewVisitor, string>>;

/** Who somebody new is: the few fields the desk asks for. A business is asked about once it has a name. */
export const VisitorFields = ({
  visitor,
  set,
  nik,
  errors,
  regionFrom,
}: {
  /** Where the district comes from when nobody at the desk chose it. */
  regionFrom: string | undefined;
  visitor: NewVisitor;
  set: (change: Partial<NewVisitor>) => void;
  nik: NikReading;
  errors: FieldErrors;
}) => {
  // The desk does not ask for it; it is here when the search was for it.
  const [hasNib] = useState(visitor.nib !== '');
  const { data: office } = useQuery(orpc.office.current.queryOptions());
  useKeys((key) => {
    if (document.activeElement?.getAttribute('name') !== SEX || (key !== 'L' && key !== 'P')) return false;
    set({ sex: key });
    // Tab goes on from the choice just made, not from the other one.
    document.querySelector<HTMLInputElement>(`input[name="${SEX}"][value="${key}"]`)?.focus();
    return true;
  });
  const birthDates = nik.facts?.birthDates ?? [];
  return (
    <>
      <div className={styles.newFields}>
        <div data-field="nik">
          <LineInput
            label={
              <>
                NIK <span className="dim hint">{nikHint(visitor, nik)}</span>
              </>
            }
            inputMode="numeric"
            autoComplete="off"
            limit={personDraft.shape.nik}
            placeholder="Boleh kosong"
            value={visitor.nik}
            onChange={(event) => set({ nik: event.currentTarget.value })}
            error={errors.nik}
          />
        </div>
        <div data-field="name">
          <LineInput
            label="Nama sesuai KTP"
            required
            autoComplete="off"
            limit={personDraft.shape.name}
            value={visitor.name}
            onChange={(event) => set({ name: event.currentTarget.value })}
            error={errors.name}
          />
          <NameOffer name={visitor.name} onTake={(name) => set({ name })} />
        </div>
        <div data-field="sex">
          <ChoiceGroup
            label={
              <>
                Jenis kelamin <span className={styles.required}>*</span>
              </>
            }
            hint="L atau P"
            takesLetters
            name={SEX}
            value={visitor.sex}
            options={sexOptions}
            onChange={(sex) => set({ sex })}
            error={errors.sex}
          />
        </div>
        <div data-field="regionCode">
          <RegionField
            label="Kecamatan"
            hint={regionFrom}
            required
            sendsForm
            level="district"
            within={office?.regionCode}
            placeholder="Ketik namanya"
            value={visitor.regionCode}
            onChange={(regionCode) => set({ regionCode })}
            error={errors.regionCode}
          />
        </div>
        <div data-field="phone">
          <LineInput
            label="HP"
            inputMode="tel"
            autoComplete="off"
            limit={personDraft.shape.phone}
            value={visitor.phone}
            onChange={(event) => set({ phone: event.currentTarget.value })}
            error={errors.phone}
          />
        </div>
        <div data-field="business">
          <LineInput
            label="Usaha"
            autoComplete="off"
            limit={newBusiness.shape.name}
            value={visitor.businessName}
            onChange={(event) => set({ businessName: event.currentTarget.value })}
            error={errors.businessName}
          />
        </div>
        {(visitor.businessName.trim() !== '' || hasNib) && (
          <>
            <div data-field="legalForm">
              <LegalFormField value={visitor.legalForm} onChange={(legalForm) => set({ legalForm })} />
            </div>
            <div data-field="sector">
              <SectorField
                label="Sektor usaha (KBLI)"
                placeholder="Boleh kosong"
                value={visitor.sector}
                onChange={(sector) => set({ sector })}
              />
            </div>
            {hasNib && (
              <div data-field="nib">
                <LineInput
                  label="NIB"
                  inputMode="numeric"
                  autoComplete="off"
                  limit={newBusiness.shape.nib}
                  placeholder="Boleh kosong"
                  value={visitor.nib}
                  onChange={(event) => set({ nib: event.currentTarget.value })}
                  error={errors.nib}
                />
              </div>
            )}
          </>
        )}
      </div>
      {birthDates.length > 1 && (
        <ChoiceGroup
          layout="line"
          label="NIK tidak memuat abad. Lahir tahun berapa?"
          name="tahun-lahir"
          value={visitor.birthDate}
          options={birthDates.map((date) => ({ value: date, label: date.slice(0, 4) }))}
          onChange={(birthDate) => set({ birthDate })}
        />
      )}
    </>
  );
};
