import type { ActivityDraft, ActivityRow, ParticipantDraft } from '#contract/activity.ts';
import { numberText, numericDate, rupiahText } from '#contract/dates.ts';

type Issue = { field: string; message: string };
const issuesOf = (problems: Record<string, string | false>): Issue[] =>
  Object.entries(problems).flatMap(([field, message]) => (message ? [{ field, message }] : []));

/** What is wrong with an activity, of whose list so many were present, and something came true on this day first. */
export const checkActivity = (
  draft: Pick<ActivityDraft, 'startsOn' | 'endsOn' | 'reportedOn' | 'otherInvited' | 'otherPresent'>,
  today: string,
  presentOnList: number,
  realisedFirst: string | null,
): Issue[] => {
  const { startsOn, endsOn, reportedOn, otherInvited, otherPresent } = draft;
  return issuesOf({
    startsOn:
      (presentOnList > 0 &&
        today < startsOn &&
        `${numberText(presentOnList)} peserta sudah tercatat hadir, jadi kegiatan ini sudah mulai. Periksa tanggalnya.`) ||
      (realisedFirst !== null &&
        realisedFirst < startsOn &&
        `Yang disepakati sudah terwujud ${numericDate(realisedFirst)}, jadi kegiatan ini mulai sebelum itu. Periksa tanggalnya.`),
    endsOn: endsOn < startsOn && 'Selesai sebelum mulai. Periksa tanggalnya.',
    otherPresent:
      (otherPresent > otherInvited && 'Hadir lebih banyak daripada yang diundang. Periksa kedua angkanya.') ||
      (otherPresent > 0 &&
        today < startsOn &&
        'Kegiatan ini belum mulai, jadi belum ada yang hadir. Periksa tanggalnya.'),
    reportedOn:
      reportedOn !== null &&
      reportedOn < startsOn &&
      'Dilaporkan sebelum kegiatannya mulai. Periksa tanggalnya.',
  });
};

type Held = Pick<ActivityRow, 'startsOn'>;
/** What is wrong with what is written of somebody on the list. */
export const checkParticipant = (
  { isPresent, agreement, expectedRp, realisedRp, realisedOn }: Omit<ParticipantDraft, 'uid' | 'businessUid'>,
  { startsOn }: Held,
  today: string,
): Issue[] => {
  const hasAgreed = agreement !== '';
  const isWithout = (value: number | null) =>
    value !== null && !hasAgreed && 'Isi dahulu apa yang disepakati.';
  return issuesOf({
    isPresent:
      (hasAgreed &&
        !isPresent &&
        'Yang sepakat tentu hadir. Centang hadirnya, atau kosongkan kesepakatannya.') ||
      (isPresent && today < startsOn && 'Kegiatan ini belum mulai, jadi kehadiran belum dapat dicatat.'),
    expectedRp: isWithout(expectedRp),
    realisedRp:
      isWithout(realisedRp) || (realisedOn !== null && realisedRp === null && 'Isi nilai yang terwujud.'),
    realisedOn:
      (realisedRp !== null && realisedOn === null && 'Isi tanggal terwujudnya.') ||
      (realisedOn !== null &&
        realisedOn < startsOn &&
        `Terwujud sebelum disepakati: kegiatannya mulai ${numericDate(startsOn)}. Periksa tanggalnya.`),
  });
};

/** What an activity was to somebody, in words: "Hadir · sepakat: pasok keripik · Rp12.000.000 terwujud". */
export const participationText = ({
  isPresent,
  agreement,
  expectedRp,
  realisedRp,
  isCancelled,
}: Pick<ParticipantDraft, 'isPresent' | 'agreement' | 'expectedRp' | 'realisedRp'> & {
  isCancelled: boolean;
}): string =>
  [
    isPresent ? 'Hadir' : 'Diundang',
    agreement && `sepakat: ${agreement}`,
    realisedRp === null
      ? expectedRp !== null && `perkiraan ${rupiahText(expectedRp)}`
      : `terwujud ${rupiahText(realisedRp)}`,
    isCancelled && 'kegiatan dibatalkan',
  ]
    .filter(Boolean)
    .join(' · ');
