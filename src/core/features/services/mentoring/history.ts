import type { HistorySource } from '#core/platform/brought.ts';
import * as store from './store.ts';

/** Every session with a person, by whichever of their businesses. */
export const mentoringHistory: HistorySource = async (db, personId) =>
  (await store.sessionsOfPerson(db, personId)).map((row) => ({
    kind: 'mentoring',
    kindName: 'Pendampingan',
    uid: row.uid,
    at: row.at,
    localDate: row.localDate,
    field: row.field,
    title: row.programTitle ?? 'Pelaksanaan',
    detail: row.material,
    staffName: row.staffName,
    link: `/pendampingan/${row.menteeUid}`,
  }));
