import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { LetterheadDraft, OfficeDraft, PaperSize } from '#contract/office.ts';
import { client, errorText } from '#renderer/app/client.ts';
import { Notice } from '#renderer/ui/Notice.tsx';
import { PaperPage } from '#renderer/ui/Paper.tsx';
import styles from './settings.module.css';

/** The part of an office that a letterhead shows. */
export const letterheadOf = (office: Omit<OfficeDraft, 'attendanceThreshold'>): LetterheadDraft => ({
  name: office.name,
  shortName: office.shortName,
  government: office.government,
  agency: office.agency,
  address: office.address,
  postalCode: office.postalCode,
  phone: office.phone,
  email: office.email,
  website: office.website,
  city: office.city,
  zone: office.zone,
  head: office.head,
  superior: office.superior,
});

const fileKey = (file: File | null | undefined) => file && [file.name, file.size, file.lastModified];

/** The real paper while it is being typed; a picture not given is the stored one. */
export const LetterheadPreview = ({
  draft,
  paper,
  emblem,
  logo,
  version = 0,
}: {
  draft: LetterheadDraft;
  paper: PaperSize;
  emblem?: File | null;
  logo?: File | null;
  /** Changes when the stored pictures do. */
  version?: number;
}) => {
  const [input] = useDebouncedValue({ draft, paper, emblem, logo }, 250);
  const { data, error } = useQuery({
    queryKey: [
      'letterhead',
      input.draft,
      input.paper,
      fileKey(input.emblem) ?? null,
      fileKey(input.logo) ?? null,
      version,
    ],
    queryFn: ({ signal }) => client.document.letterheadPages(input, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });
  return (
    <>
      <span className="small b6">Begini di kertas {paper === 'a4' ? 'A4' : 'F4'}</span>
      {error && (
        <Notice kind="error">
          <b>Contoh kop tidak dapat digambar.</b> {errorText(error)}
        </Notice>
      )}
      <div className={styles.letterheadSheet}>
        {data?.pages[0] ? (
          <PaperPage svg={data.pages[0]} label="Contoh kop surat" />
        ) : (
          <div className="paper" aria-busy />
        )}
      </div>
    </>
  );
};
