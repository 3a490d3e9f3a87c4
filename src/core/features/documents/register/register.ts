import type { Entry } from '#contract/register.ts';
import { audit } from '#core/kernel/audit.ts';
import type { Tx } from '#core/kernel/database.ts';
import type { Stamp } from '#core/kernel/stamp.ts';
import { trailOf } from '#core/platform/audited.ts';
import type { Context } from '#core/platform/context.ts';
import { ranked } from '#core/platform/list/index.ts';
import { notFound } from '#core/platform/procedures.ts';
import { numberedActions } from './audit.ts';
import type { NumberedKind, RegisterFilter } from './kind.ts';
import { registerPdf, registerXlsx } from './paper.ts';
import { numberedRow, updateNumbered } from './store.ts';

type AlreadyVoid = { ALREADY_VOID: () => Error };

/** What is done with the numbers of a kind after they went out. */
export const registerOf = <E extends Entry>(kind: NumberedKind<E>) => {
  const { papers, middle } = kind;
  const { table } = papers;
  const trail = trailOf({ entity: table, actions: numberedActions });
  const entries = async (context: Context, { year, text }: RegisterFilter): Promise<E[]> =>
    papers.ofYear(context.db, (await context.now()).officeId, year, text);

  /** The row of a number that is valid. */
  const validRow = async (tx: Tx, uid: string, errors: AlreadyVoid) => {
    const row = await numberedRow(tx, table, uid);
    if (!row) throw notFound();
    if (row.voided_at !== null) throw errors.ALREADY_VOID();
    return row;
  };

  const voidWithin = async (tx: Tx, stamp: Stamp, uid: string, reason: string, errors: AlreadyVoid) => {
    const before = await validRow(tx, uid, errors);
    const after = { voided_at: stamp.at, voided_on: stamp.localDate, void_reason: reason };
    await updateNumbered(tx, table, before.id, after);
    await audit(tx, { ...trail(stamp, 'void', uid), before, after });
  };

  return {
    /** A year's numbers as the screen shows them. */
    list: async (context: Context, filter: RegisterFilter) => {
      const found = await entries(context, filter);
      const voided = found.filter(({ status }) => status === 'void').length;
      return {
        entries: ranked(found, filter.text, (one) => [
          one.number,
          `${one.sequence}`,
          `${middle[0].value(one)}`,
        ]),
        issued: found.length - voided,
        voided,
        years: await papers.years(context.db, (await context.now()).officeId),
      };
    },

    pdf: async (context: Context, filter: RegisterFilter): Promise<File> =>
      registerPdf(context, kind, filter, await entries(context, filter)),

    xlsx: async (context: Context, filter: RegisterFilter): Promise<File> =>
      registerXlsx(context, kind, filter, await entries(context, filter)),

    /** Makes a paper void within the transaction; its number stays used. */
    voidWithin,

    void: async (
      context: Context,
      { uid, reason }: { uid: string; reason: string },
      errors: AlreadyVoid,
    ): Promise<E> => {
      await context.write((tx, stamp) => voidWithin(tx, stamp, uid, reason, errors));
      return (await papers.find(context.db, uid))!;
    },

    /** Counts a reprint, `also` in the same transaction; gives what a marked one says on the paper. */
    countReprint: (
      context: Context,
      { uid, isMarked }: { uid: string; isMarked: boolean },
      errors: AlreadyVoid,
      also: (tx: Tx, stamp: Stamp) => Promise<void> = async () => {},
    ) =>
      context.write(async (tx, stamp) => {
        const { id, reprints: before } = await validRow(tx, uid, errors);
        const reprints = before + 1;
        await updateNumbered(tx, table, id, { reprints });
        await also(tx, stamp);
        await audit(tx, {
          ...trail(stamp, isMarked ? 'reprint_marked' : 'reprint', uid),
          before: { reprints: before },
          after: { reprints },
        });
        return isMarked ? { tanggal: stamp.localDate, ke: reprints } : null;
      }),
  };
};
