import { sql } from 'kysely';
import type { Db } from '#core/kernel/database.ts';
import { uidText } from '#core/kernel/ids.ts';
import type { IndicatorQuestion } from '#core/platform/indicator/source.ts';
import { isDayIn, monthOfDay } from '#core/platform/indicator/store.ts';
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

const isHeldFor = ({ officeId, months, fieldId }: IndicatorQuestion) => sql`
  training.office_id = ${officeId} AND training.status = 'done' AND ${isDayIn('training.end_date', months)}
    AND ${fieldId === null ? sql`true` : isTrainingOf(fieldId)}`;

/** The trainings that an indicator counts: those of the table. */
export const trainingsFor = (question: IndicatorQuestion) => sql`
  SELECT uid, end_date AS day, ${monthOfDay('end_date')} AS month, 1 AS amount, id AS who, title, place AS about,
         '/pelatihan/' AS page, uid AS opens
    FROM training WHERE ${isHeldFor(question)}`;

/** Their participants; a guest without a card is nobody who could be counted once. */
export const participantsFor = (question: IndicatorQuestion) => sql`
  SELECT participant.uid, training.end_date AS day, ${monthOfDay('training.end_date')} AS month, 1 AS amount,
         participant.person_id AS who, participant.name AS title, training.title AS about,
         '/pelatihan/' AS page, training.uid AS opens
    FROM training JOIN participant ON participant.training_id = training.id
   WHERE ${isHeldFor(question)} AND participant.role = 'Peserta' AND participant.state = 'enrolled'`;
