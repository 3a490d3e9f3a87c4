import type { Proposal, ProposedPaper } from '#contract/approval.ts';
import type { Insertable, Updateable } from 'kysely';
import type { Db, Tx } from '#core/kernel/database.ts';
import { uidBytes, uidText } from '#core/kernel/ids.ts';
import { insertRow } from '#core/kernel/rows.ts';
import type { Tables } from '#core/kernel/tables.ts';
import type { Facts } from './rules.ts';
import { isUidOf } from '#core/platform/store.ts';

const proposals = (db: Db) =>
  db
    .selectFrom('proposal')
    .innerJoin('staff as preparer', 'preparer.id', 'proposal.prepared_by')
    .leftJoin('staff as decider', 'decider.id', 'proposal.decided_by')
    .selectAll('proposal')
    .select(['preparer.name as prepared_name', 'decider.name as decided_name']);
type Row = Awaited<ReturnType<ReturnType<typeof proposals>['execute']>>[number];

/** The paper, with what it rested on when it was prepared; one prepared by an earlier version has none of that. */
type Content = { paper: ProposedPaper; facts: Facts | null };

const contentOf = (row: { content: string }): Content => {
  const { facts = null, ...paper } = JSON.parse(row.content) as ProposedPaper & { facts?: Facts | null };
  return { paper, facts };
};
const paperOf = (row: { content: string }) => contentOf(row).paper;

export const contentText = ({ paper, facts }: Content): string => JSON.stringify({ ...paper, facts });

const toProposal = (row: Row, staffId: number | null): Proposal => ({
  uid: uidText(row.uid),
  kind: paperOf(row).kind,
  title: row.title,
  state: row.state as Proposal['state'],
  preparedBy: row.prepared_name,
  preparedAt: row.prepared_at,
  isMine: row.prepared_by === staffId,
  decidedBy: row.decided_name,
  decidedAt: row.decided_at,
  reason: row.reason,
});

/** The row, its paper with the facts behind it, and what the screen is told of it. */
export const findProposal = async (db: Db, uid: string, staffId: number | null) => {
  const row = await proposals(db).where('proposal.uid', '=', uidBytes(uid)).executeTakeFirst();
  return row && { row, ...contentOf(row), proposal: toProposal(row, staffId) };
};

export const waitingProposals = async (db: Db, officeId: number, staffId: number): Promise<Proposal[]> =>
  (
    await proposals(db)
      .where('proposal.office_id', '=', officeId)
      .where('proposal.state', '=', 'waiting')
      .orderBy('proposal.id')
      .execute()
  ).map((row) => toProposal(row, staffId));

/** Those of this title that wait, each with its paper. */
export const waitingOfTitle = async (db: Db, officeId: number, title: string) =>
  (
    await proposals(db)
      .where('proposal.office_id', '=', officeId)
      .where('proposal.state', '=', 'waiting')
      .where('proposal.title', '=', title)
      .execute()
  ).map((row) => ({ paper: paperOf(row), preparedBy: row.prepared_name, preparedAt: row.prepared_at }));

/** Those of one member of staff that wait, came back, or were approved since then; newest first. */
export const ownProposals = async (
  db: Db,
  officeId: number,
  staffId: number,
  approvedSince: string,
): Promise<Proposal[]> =>
  (
    await proposals(db)
      .where('proposal.office_id', '=', officeId)
      .where('proposal.prepared_by', '=', staffId)
      .where((eb) =>
        eb.or([
          eb('proposal.state', 'in', ['waiting', 'returned']),
          eb.and([eb('proposal.state', '=', 'approved'), eb('proposal.decided_at', '>=', approvedSince)]),
        ]),
      )
      .orderBy('proposal.id', 'desc')
      .execute()
  ).map((row) => toProposal(row, staffId));

export const insertProposal = (tx: Tx, row: Insertable<Tables['proposal']>): Promise<unknown> =>
  insertRow(tx, 'proposal', row);

export const updateProposal = (tx: Tx, id: number, row: Updateable<Tables['proposal']>) =>
  tx.updateTable('proposal').set(row).where('id', '=', id).execute();

/** The names of these people on their cards, by uid. */
export const namesOf = async (db: Db, uids: readonly string[]): Promise<[string, string][]> => {
  if (uids.length === 0) return [];
  const rows = await db.selectFrom('person').select(['uid', 'name']).where(isUidOf('uid', uids)).execute();
  return rows.map((row) => [uidText(row.uid), row.name]);
};
