import type { Region } from '#contract/region.ts';
import type { Regions } from './index.ts';
import { foldPlace } from './search.ts';

/** A place by the words of a form: any of them may be empty. */
export type PlaceWords = {
  village: string;
  district: string;
  regency: string;
  /** A line in which a regency may stand: "Jl. Mawar 3, Kab. Siak". */
  address?: string;
};

/** The place the words surely name; in doubt the best that is sure, and what the doubtful word may mean. */
export type ResolvedPlace = {
  /** '' when nothing is named. */
  code: string;
  doubt?: {
    level: Region['level'];
    written: string;
    options: Region[];
    /** It names a regency, and stands where a district should. */
    isRegency?: boolean;
  };
};

type Level = 'regency' | 'district' | 'village';

const kinds: Record<Level, RegExp> = {
  regency: /^\s*(kabupaten|kab|kota)\b\.?\s*(administrasi\s+|adm\.?\s+)?/i,
  district: /^\s*(kecamatan|kec)\b\.?\s*/i,
  village: /^\s*(kelurahan|kel|desa|ds|nagari)\b\.?\s*/i,
};

/** The name as written and without its kind: "Kec. Tampan" is "tampan", and "Kota Baru" may be a name. */
const formsOf = (text: string, level: Level): string[] => [
  ...new Set([text, text.replace(kinds[level], '')].map(foldPlace).filter(Boolean)),
];

const spelled = (text: string): string => text.replace(/^\s*kab\b\.?\s*/i, 'kabupaten ');

const isNamed = ({ name }: Region, text: string, level: Level): boolean => {
  if (level !== 'regency') return formsOf(text, level).includes(foldPlace(name));
  // With the kind only that one, without it Kota and Kabupaten alike.
  return kinds.regency.test(text)
    ? foldPlace(name.replace(/administrasi /i, '')) === foldPlace(spelled(text).replace(/administrasi /i, ''))
    : foldPlace(name.replace(kinds.regency, '')) === foldPlace(text);
};

const isRegency = (regions: Regions, text: string): boolean =>
  regions.search(text, { level: 'regency', limit: 30 }).some((place) => isNamed(place, text, 'regency'));

const isProvince = (regions: Regions, text: string): boolean =>
  regions
    .children(null)
    .some(({ name }) => foldPlace(name) === foldPlace(text.replace(/^\s*prov(insi)?\b\.?/i, '')));

/** The words of an address that name a regency; '' when none do. A street called after a city is none. */
const regencyIn = (regions: Regions, address: string): string => {
  const parts = address
    .replace(/\b(jl|jln|jalan|gg|gang)\b\.?\s*(kota|kab|kabupaten)\b/gi, 'jalan')
    .replace(/\d{5}/g, ' ')
    .split(/[,;()]|\s[-–]\s/)
    .map((part) => part.trim().replace(/[.\s]+$/, ''))
    .filter((part) => part !== '' && !isProvince(regions, part))
    .reverse();
  for (const part of parts) {
    const words = /\b(kabupaten|kab|kota)\b.*$/i.exec(part)?.[0].split(/\s+/) ?? [];
    const beginnings = words.map((_, i) => words.slice(0, words.length - i).join(' '));
    const named = beginnings.find((text) => isRegency(regions, text));
    // "Kota …" may begin the name of a quarter; "Kab. …" names a regency, if perhaps misspelt.
    if (named ?? /^kab/i.test(words[0] ?? '')) return named ?? words.join(' ');
  }
  const [last = ''] = parts;
  return isRegency(regions, last) ? last : '';
};

/** How many letters differ, at most `most` + 1. */
const difference = (a: string, b: string, most: number): number => {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + Number(a[i - 1] !== b[j - 1])));
    row = next;
  }
  return Math.min(row[b.length]!, most + 1);
};

const MOST_OPTIONS = 4;
/** A shorter one begins too many names. */
const LEAST_BEGINNING = 4;

/** Places of a list whose names are nearly this, the nearest first; then those whose names it is the beginning of. */
const nearest = (places: readonly Region[], text: string, level: Level): Region[] => {
  const wanted = foldPlace(text.replace(kinds[level], ''));
  const most = Math.max(1, Math.floor(wanted.length / 3));
  const farOf = (name: string) => {
    const far = difference(name, wanted, most);
    return far > most && wanted.length >= LEAST_BEGINNING && name.startsWith(wanted) ? most : far;
  };
  return places
    .map((place) => ({ place, far: farOf(foldPlace(place.name.replace(kinds[level], ''))) }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far)
    .slice(0, MOST_OPTIONS)
    .map(({ place }) => place);
};

/**
 * Finds the place that words of a sheet name. A name counts only when it is written exactly, within what the sheet
 * says it lies in (in a column or in the address), else within the regency of the office, else once in its province. Anything else is a doubt with
 * the places it may be: the first hit of a search is no answer.
 */
export const resolvePlace = (
  regions: Regions,
  written: PlaceWords,
  ownRegency: string | null,
): ResolvedPlace => {
  const exact = (text: string, level: Level, within?: string): Region[] => {
    if (/^\d\d(\.\d+)+$/.test(text))
      return [regions.find(text)].filter((place) => place?.level === level) as Region[];
    const typed = text.replace(level === 'regency' ? /^$/ : kinds[level], '');
    const found = [text, typed].flatMap((each) =>
      regions.search(each, {
        level,
        limit: 30,
        // Without a place around it: what is near comes first, and must not crowd out the name itself.
        ...(within ? { within } : ownRegency && { near: ownRegency }),
      }),
    );
    const named = found.filter((place) => isNamed(place, text.split(',')[0]!, level));
    return [...new Map(named.map((place) => [place.code, place])).values()];
  };
  const isWritten = (text: string) => /[\p{L}\p{N}]/u.test(text);
  const ownProvince = ownRegency?.slice(0, 2);
  const words = isWritten(written.regency)
    ? written
    : { ...written, regency: regencyIn(regions, written.address ?? '') };

  let within = ownRegency;
  if (isWritten(words.regency)) {
    const found = exact(words.regency, 'regency');
    const own = found.find(({ code }) => code === ownRegency);
    const inProvince = found.filter(({ code }) => code.slice(0, 2) === ownProvince);
    const regency =
      own ?? (inProvince.length === 1 ? inProvince[0] : found.length === 1 ? found[0] : undefined);
    if (!regency) {
      const all = () =>
        [...regions.children(ownProvince ?? null), ...regions.children(null)].flatMap(({ code, level }) =>
          level === 'regency' ? [regions.find(code)!] : regions.children(code),
        );
      const options =
        found.length > 0
          ? found
          : nearest(
              [...new Map(all().map((place) => [place.code, place])).values()],
              words.regency,
              'regency',
            );
      return {
        code: '',
        doubt: { level: 'regency', written: words.regency, options: options.slice(0, MOST_OPTIONS) },
      };
    }
    within = regency.code;
  }

  /** The one place of this name: inside `place`, or when nobody says otherwise once in the office's province. */
  const findIn = (text: string, level: 'district' | 'village', place: string | null, isGiven: boolean) => {
    const inside = exact(text, level, place ?? undefined);
    if (inside.length > 0 || isGiven || !ownProvince) return inside;
    return exact(text, level, ownProvince);
  };
  const inDoubt = (
    text: string,
    level: 'district' | 'village',
    found: Region[],
    place: string | null,
  ): ResolvedPlace => {
    const below = place ? regions.children(place) : [];
    const inside =
      level === 'district' || below[0]?.level === 'village'
        ? below
        : below.flatMap(({ code }) => regions.children(code));
    const options = found.length > 1 ? found : [...nearest(inside, text, level), ...exact(text, level)];
    return {
      code: place ?? '',
      doubt: {
        level,
        written: text,
        options: [...new Map(options.map((each) => [each.code, each])).values()].slice(0, MOST_OPTIONS),
      },
    };
  };

  const isRegencyGiven = isWritten(words.regency);
  let district: string | null = null;
  if (isWritten(words.district)) {
    const found = findIn(words.district, 'district', within, isRegencyGiven);
    const regencies = found.length === 0 ? exact(words.district, 'regency') : [];
    if (regencies.length > 0) {
      const [only, ...others] = regencies;
      const code = isRegencyGiven ? within! : others.length === 0 ? only!.code : '';
      const options = regencies.filter((place) => place.code !== code).slice(0, MOST_OPTIONS);
      return { code, doubt: { level: 'district', written: words.district, options, isRegency: true } };
    }
    if (found.length !== 1) return inDoubt(words.district, 'district', found, within);
    district = found[0]!.code;
  }
  if (isWritten(words.village)) {
    const found = findIn(words.village, 'village', district ?? within, district !== null || isRegencyGiven);
    if (found.length !== 1) return inDoubt(words.village, 'village', found, district ?? within);
    return { code: found[0]!.code };
  }
  return { code: district ?? (isRegencyGiven ? within! : '') };
};
