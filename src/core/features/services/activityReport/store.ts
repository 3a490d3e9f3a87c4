import { sql } from 'kysely';
import type { IndicatorQuestion } from '#core/platform/indicator/source.ts';
import { clientShown, isDayIn, monthOfDay } from '#core/platform/indicator/store.ts';

/** Activities that were not cancelled, of a kind or any, of a field by that of the consultant or one of those it serves. */
const isAsked = ({ officeId, fieldId, subject }: IndicatorQuestion) => sql`
  activity.office_id = ${officeId} AND activity.cancelled_on IS NULL
    AND (activity.kind = ${subject} OR ${subject} = '')
    AND ${
      fieldId === null
        ? sql`true`
        : sql`(activity.field_id = ${fieldId}
            OR instr(activity.field_letters, (SELECT letter FROM field WHERE field.id = ${fieldId})) > 0)`
    }`;
/** Those that have begun, in the month of their first day. */
const isHeld = (question: IndicatorQuestion) => sql`
  ${isAsked(question)} AND ${isDayIn('activity.starts_on', question.months)} AND activity.starts_on <= ${question.today}`;

const opened = sql`'/kegiatan/' AS page, activity.uid AS opens`;
const onList = sql`activity JOIN activity_participant AS one ON one.activity_id = activity.id AND one.removed_at IS NULL`;

export const activitiesFor = (question: IndicatorQuestion) => sql`
  SELECT uid, starts_on AS day, ${monthOfDay('starts_on')} AS month, 1 AS amount, id AS who, name AS title, place AS about,
         ${opened}
    FROM activity WHERE ${isHeld(question)}`;

/** Who was present: each person once at an activity, with however many businesses; others than those on the list as a number. */
export const presentFor = (question: IndicatorQuestion) => sql`
  SELECT min(one.uid) AS uid, starts_on AS day, ${monthOfDay('starts_on')} AS month, 1 AS amount, one.person_id AS who,
         (SELECT name FROM person WHERE person.id = one.person_id) AS title, activity.name AS about, ${opened}
    FROM ${onList} AND one.is_present = 1
   WHERE ${isHeld(question)} GROUP BY activity.id, one.person_id
  UNION ALL
  SELECT uid, starts_on, ${monthOfDay('starts_on')}, other_present, NULL, 'Lainnya, di luar daftar', name, ${opened}
    FROM activity WHERE ${isHeld(question)} AND other_present > 0`;

/** The businesses that took part; somebody without one is one of their own. */
export const businessesFor = (question: IndicatorQuestion) => sql`
  SELECT one.uid, starts_on AS day, ${monthOfDay('starts_on')} AS month, 1 AS amount,
         coalesce(one.business_id, -one.person_id) AS who, ${clientShown('one.business_id', 'one.person_id')},
         activity.name AS about, ${opened}
    FROM ${onList} AND one.is_present = 1 WHERE ${isHeld(question)}`;

/** What came of agreements there, on the day it was traded. */
export const tradedFor = (question: IndicatorQuestion) => sql`
  SELECT one.uid, one.realised_on AS day, ${monthOfDay('one.realised_on')} AS month, one.realised_rp AS amount,
         one.person_id AS who, ${clientShown('one.business_id', 'one.person_id')}, activity.name AS about, ${opened}
    FROM ${onList}
   WHERE ${isAsked(question)} AND ${isDayIn('one.realised_on', question.months)}`;
