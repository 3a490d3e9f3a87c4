import type { Dropped } from '#contract/backup.ts';
import { numberText } from '#contract/dates.ts';

/** "3 kunjungan dan 1 sertifikat"; empty when nothing would be dropped. */
export const droppedText = ({ visits, certificates, letters }: Dropped): string => {
  const parts = [
    visits > 0 && `${numberText(visits)} kunjungan`,
    certificates > 0 && `${numberText(certificates)} sertifikat`,
    letters > 0 && `${numberText(letters)} surat`,
  ].filter((part) => part !== false);
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} dan ${parts.at(-1)}`;
};
