import type { z } from 'zod';
import { timeText } from '#contract/dates.ts';
import type { visitDraft } from '#contract/visit.ts';
import type { Tx } from '#core/kernel/database.ts';
import type { Connection, Stamp } from '#core/kernel/stamp.ts';
import type { Context } from '#core/platform/context.ts';
import { notFound } from '#core/platform/procedures.ts';
import {
  findByNik,
  findPerson,
  justRegistered,
  personColumns,
  type PersonRow,
  registerPerson,
} from '#core/features/people/person/index.ts';

type Draft = z.output<typeof visitDraft>;
type Known = { uid: string; name: string };

/** The NIK that was typed, and the field it was typed into. */
export const nikOf = (draft: Draft['person']) => ({
  nik: 'new' in draft ? draft.new.nik : '',
  field: 'person.new.nik',
});

/**
 * Whom each window has registered: it was shown them already, by its own receipt. Before a window was opened, as before
 * a restart, whoever is signed in there has seen their own at the window of then.
 */
const registeredAt = new WeakMap<Connection, Set<string>>();

/**
 * The person of the card index, or a new one. A NIK that is somebody else's is refused; so is somebody like a person
 * whom another window has registered just now, until the desk says that it is another.
 */
export const visitorOf = async (
  tx: Tx,
  stamp: Stamp,
  context: Context,
  { person: draft, otherThan }: Draft,
  refuse: { nikKnown: (known: Known) => Error; justRegistered: (sentence: string, twin: Known) => Error },
): Promise<PersonRow> => {
  if (!('new' in draft)) {
    const person = await findPerson(tx, draft.uid);
    if (!person) throw notFound();
    return person;
  }
  const { uid, consent } = draft.new;
  const columns = personColumns(draft.new, context.regions(), stamp.localDate, 'person.new.');
  const known = columns.nik && (await findByNik(tx, stamp.officeId, columns.nik));
  if (known && known.uid !== uid) throw refuse.nikKnown(known);
  const { connection } = context;
  const own = registeredAt.get(connection) ?? new Set();
  registeredAt.set(connection, own);
  const isKnownOther = (other: string) => other === uid || otherThan.includes(other) || own.has(other);
  const opened = { staffId: connection.staffId, at: connection.openedAt };
  const twin = await justRegistered(tx, await context.now(), columns, isKnownOther, opened);
  if (twin) {
    const by = [twin.staffName && `oleh ${twin.staffName}`, twin.deskName && `di ${twin.deskName}`];
    throw refuse.justRegistered(
      [`${twin.name} baru saja didaftarkan pukul ${timeText(twin.at, stamp.zone)}`, ...by]
        .filter(Boolean)
        .join(' ') + ': orang yang sama?',
      { uid: twin.uid, name: twin.name },
    );
  }
  own.add(uid);
  return registerPerson(tx, stamp, uid, columns, consent);
};
