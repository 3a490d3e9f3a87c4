import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { Narrowed } from '#core/platform/report/source.ts';
import { isTrainingOf } from '#core/platform/store.ts';
import type { Training } from './rules.ts';

/** Trainings that ended in these days and are done, of any or of one field, with whoever had a place: the same that the IKU counts. */
export const heldIn = async (
  db: Db,
  officeId: number,
  { from, to }: { from: string; to: string },
  field: Narrowed | undefined,
): Promise<Training[]> => {
  const held = db
    .selectFrom('training')
    .where('training.office_id', '=', officeId)
    .where('training.status', '=', 'done')
    .where('training.end_date', '>=', from)
    .where('training.end_date', '<=', to)
    .$if(field !== undefined, (all) => all.where(isTrainingOf(field!.id)))
    .orderBy('training.end_date')
    .orderBy('training.id');
  const participants = await held
    .innerJoin('participant', 'participant.training_id', 'training.id')
    .leftJoin('person', 'person.id', 'participant.person_id')
    .select(['participant.training_id', 'participant.uid', 'participant.name'])
    .select(['person.uid as person_uid', 'person.sex'])
    .where('participant.role', '=', 'Peserta')
    .where('participant.state', '=', 'enrolled')
    .orderBy('participant.place')
    .execute();
  const byTraining = Map.groupBy(participants, ({ training_id: id }) => id);
  return (await held.selectAll('training').execute()).map((row) => ({
    uid: uidText(row.uid),
    title: row.title,
    startDate: row.start_date,
    endDate: row.end_date,
    hours: row.hours,
    fundSource: row.fund_source,
    participants: (byTraining.get(row.id) ?? []).map((each) => ({
      uid: uidText(each.uid),
      name: each.name,
      sex: each.sex as 'L' | 'P' | null,
      personUid: each.person_uid && uidText(each.person_uid),
    })),
  }));
};
