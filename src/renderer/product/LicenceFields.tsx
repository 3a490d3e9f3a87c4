import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { numericDate } from '#contract/dates.ts';
import {
  type LicenceDraft,
  licenceKind,
  licenceKindWords,
  productDraft,
  type ProductDraft,
} from '#contract/product.ts';
import { orpc } from '#renderer/app/client.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { LineInput } from '#renderer/ui/LimitedText.tsx';
import styles from './product.module.css';

type Licences = ProductDraft['licences'];
const limit = productDraft.shape.licences.valueType.shape.number;
const nothing: LicenceDraft = { caseUid: null, number: '', issuedOn: null, validUntil: null };
const isNothing = ({ number, issuedOn, validUntil }: LicenceDraft): boolean =>
  number === '' && issuedOn === null && validUntil === null;

const daysText = ({ issuedOn, validUntil }: LicenceDraft): string =>
  [issuedOn && `terbit ${numericDate(issuedOn)}`, validUntil && `berlaku sampai ${numericDate(validUntil)}`]
    .filter(Boolean)
    .join(', ');

/** What stands on the pack: papers that were issued with our help are offered, others are typed. */
export const LicenceFields = ({
  businessUid,
  value,
  errors,
  onChange,
}: {
  businessUid: string | null;
  value: Licences;
  errors: Record<string, unknown>;
  onChange: (licences: Licences) => void;
}) => {
  const { data } = useQuery({
    ...orpc.product.seller.queryOptions({ input: { businessUid: businessUid ?? '' } }),
    enabled: businessUid !== null,
  });
  return (
    <fieldset className={styles.licenceFields}>
      <legend className="s13 b6">Izin pada kemasan</legend>
      {licenceKind.options.map((kind) => {
        const name = licenceKindWords[kind];
        const licence = value[kind] ?? nothing;
        const put = (next: LicenceDraft) => {
          const { [kind]: _, ...others } = value;
          onChange(isNothing(next) ? others : { ...others, [kind]: next });
        };
        const problem = (field: keyof LicenceDraft) =>
          errors[`licences.${kind}.${field}`] as string | undefined;
        const offered =
          licence.number === '' ? (data?.issued ?? []).filter((each) => each.kind === kind) : [];
        return (
          <div key={kind} className={styles.licenceRow}>
            {licence.caseUid ? (
              <>
                <span className={`grow ${styles.wraps}`}>
                  <b className="b6">{name}</b> {licence.number}{' '}
                  <span className="small dim">{daysText(licence)}</span>
                  {problem('number') && <span className="small late"> {problem('number')}</span>}
                </span>
                <Button variant="subtle" size="xs" aria-label={`Lepas ${name}`} onClick={() => put(nothing)}>
                  Lepas
                </Button>
              </>
            ) : (
              <>
                <LineInput
                  className="grow"
                  label={`${name}, nomor`}
                  placeholder="Boleh kosong"
                  limit={limit}
                  value={licence.number}
                  error={problem('number')}
                  onChange={(event) => put({ ...licence, number: event.currentTarget.value })}
                />
                {licence.number !== '' && (
                  <>
                    <DateField
                      kind="facilitation"
                      label="Terbit"
                      value={licence.issuedOn}
                      error={problem('issuedOn')}
                      onChange={(issuedOn) => put({ ...licence, issuedOn })}
                    />
                    <DateField
                      kind="validity"
                      label="Berlaku sampai"
                      value={licence.validUntil}
                      error={problem('validUntil')}
                      onChange={(validUntil) => put({ ...licence, validUntil })}
                    />
                  </>
                )}
                {offered.map(({ kind: _, ...issued }) => (
                  <Button
                    key={issued.caseUid}
                    variant="default"
                    aria-label={`Pakai ${name} ${issued.number}`}
                    onClick={() => put(issued)}
                  >
                    Pakai {issued.number}
                  </Button>
                ))}
              </>
            )}
          </div>
        );
      })}
    </fieldset>
  );
};
