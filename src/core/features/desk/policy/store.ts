import { sql } from 'kysely';
import { defaultPolicy, type QueuePolicy } from '#contract/policy.ts';
import type { Db, Tx } from '#core/kernel/database.ts';
import { prepared } from '#core/kernel/prepared.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';

const policies = prepared((db, officeId: number) =>
  db
    .selectFrom('queue_policy')
    .leftJoin('service', 'service.id', 'queue_policy.kiosk_service_id')
    .selectAll('queue_policy')
    .select('service.uid as kiosk_service_uid')
    .where('queue_policy.office_id', '=', officeId),
);

export const findPolicy = async (db: Db, officeId: number): Promise<QueuePolicy> => {
  const [row] = await policies(db, officeId);
  if (!row) return defaultPolicy;
  return {
    maxCalls: row.max_calls,
    rejoinBehind: row.rejoin_behind,
    promisedBehind: row.promised_behind,
    priorityRule: row.priority_rule as QueuePolicy['priorityRule'],
    priorityEvery: row.priority_every,
    overrideRoles: JSON.parse(row.override_roles) as QueuePolicy['overrideRoles'],
    lateMinutes: row.late_minutes,
    veryLateMinutes: row.very_late_minutes,
    kioskServiceUid: row.kiosk_service_uid && uidText(row.kiosk_service_uid),
    voice: JSON.parse(row.voice) as QueuePolicy['voice'],
  };
};

export const putPolicy = async (tx: Tx, officeId: number, policy: QueuePolicy): Promise<void> => {
  const row = {
    max_calls: policy.maxCalls,
    rejoin_behind: policy.rejoinBehind,
    promised_behind: policy.promisedBehind,
    priority_rule: policy.priorityRule,
    priority_every: policy.priorityEvery,
    override_roles: JSON.stringify(policy.overrideRoles),
    late_minutes: policy.lateMinutes,
    very_late_minutes: policy.veryLateMinutes,
    voice: JSON.stringify(policy.voice),
  };
  await tx
    .insertInto('queue_policy')
    .values(({ selectFrom }) => ({
      ...row,
      office_id: officeId,
      kiosk_service_id: policy.kioskServiceUid
        ? selectFrom('service').select('id').where('uid', '=', uidBytes(policy.kioskServiceUid))
        : null,
    }))
    .onConflict((conflict) =>
      conflict
        .column('office_id')
        .doUpdateSet((eb) => ({ ...row, kiosk_service_id: eb.ref('excluded.kiosk_service_id') })),
    )
    .execute();
};

/** What the audit log calls one of them: rows of (uid, subject). */
export const subjects = sql`SELECT uid, '' AS subject FROM office`;
