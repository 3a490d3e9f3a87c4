import type { Region } from '#contract/region.ts';
import type { Regions } from '#core/platform/region/index.ts';
import { resolvePlace, type ResolvedPlace } from '#core/platform/region/resolve.ts';
import type { PersonCells } from './sheetRow.ts';
import type { PlacedCells } from './sheetTroubles.ts';

const levelWords = {
  province: 'Provinsi',
  regency: 'Kabupaten/Kota',
  district: 'Kecamatan',
  village: 'Kelurahan/desa',
};

/** The place of a row, or what its words may mean; the same words are looked up once. */
export const placeFinder = (regions: () => Regions, ownRegency: string | null) => {
  const known = new Map<string, ResolvedPlace>();
  return (row: PersonCells): Pick<PlacedCells, 'regionCode' | 'placeDoubt'> => {
    if (row.place && regions().find(row.place)) return { regionCode: row.place, placeDoubt: null };
    const alike = [row.village, row.district, row.regency || row.address]
      .map((text) => text.toLowerCase())
      .join('|');
    const found = known.get(alike) ?? resolvePlace(regions(), row, ownRegency);
    known.set(alike, found);
    const { code, doubt } = found;
    const ofNik = row.nik.length === 16 ? regions().nikRegion(row.nik.slice(0, 6))?.code : undefined;
    const regionCode = code || (ofNik ?? ownRegency ?? '');
    if (!doubt) return { regionCode, placeDoubt: null };
    const rest = code && regions().find(code);
    const toFix = (place: Region, label: string) => ({
      label,
      cell: 'place' as const,
      text: place.code,
      alike,
    });
    return {
      regionCode,
      placeDoubt: {
        reason: doubt.isRegency
          ? `“${doubt.written.slice(0, 60)}” adalah kabupaten/kota, bukan kecamatan.`
          : `${levelWords[doubt.level]} “${doubt.written.slice(0, 60)}” tidak ada${rest ? ` di ${rest.name}` : ' dalam daftar wilayah'}.`,
        fixes: [
          ...doubt.options.map((place) =>
            toFix(place, rest && place.code.startsWith(`${rest.code}.`) ? place.name : place.path),
          ),
          ...(rest ? [toFix(rest, `Cukup ${rest.name}`)] : []),
        ],
      },
    };
  };
};
