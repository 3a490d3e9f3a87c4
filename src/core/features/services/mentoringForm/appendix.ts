import type { AppendixSource } from '#core/platform/report/appendix.ts';
import { reportsOf } from './cards.ts';
import { workOf } from './rules.ts';
import { attendedIn } from './store.ts';

const sessionsOf = ({ clients }: ReturnType<typeof workOf>[number]): number =>
  clients.flatMap(({ programs }) => programs.flatMap(({ sessions }) => sessions)).length;

/** Form 7g of every consultant who held a session, with its signature and without a letterhead of its own. */
export const workAppendix: AppendixSource = {
  key: '7g',
  title: 'Rekap 7g per Konsultan',
  place: 11,
  isPersonal: true,
  isLandscape: true,
  draw: async ({ db, officeId, office, own: { from, to }, period, today }) => {
    const chosen = { officeId, staffId: null, menteeId: null, first: from, last: to };
    const works = workOf(await attendedIn(db, chosen));
    return {
      blocks:
        works.length === 0
          ? [{ rupa: 'teks', teks: 'Tidak ada pelaksanaan pendampingan pada masa ini.' }]
          : [
              {
                rupa: 'pendampingan',
                lembar: reportsOf(works, period, { office, localDate: today }),
                banyak: works.reduce((sum, work) => sum + sessionsOf(work), 0),
              },
            ],
    };
  },
};
