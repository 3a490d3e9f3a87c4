import { EventPublisher } from '@orpc/server';
import { type Db, piecesOf, type Writer } from '#core/kernel/database.ts';
import type { Connection, Stamp } from '#core/kernel/stamp.ts';
import { isPracticeOffice, seatAt } from '#core/features/office/office/index.ts';
import { putPinOfAll } from '#core/features/office/staff/index.ts';
import type { Context } from '#core/platform/context.ts';
import { forgetStaff } from '#core/platform/procedures.ts';

type Parts = {
  db: Db;
  writer: Writer;
  connect: () => Connection;
  stampFor: (connection: Connection) => Promise<Stamp>;
  context: (connection: Connection) => Context;
};

/** What is allowed in a file of example data and nowhere else; refused when the office in it is a real one. */
export const practiceMode = ({ db, writer, connect, stampFor, context }: Parts) => {
  const admit = async () => {
    if (!(await isPracticeOffice(db))) throw new Error('this is allowed in a practice office only');
  };
  return {
    /** A window where a member of staff is signed in, at their desk, without having given a PIN. */
    seat: async (staffUid: string): Promise<Connection> => {
      await admit();
      const connection = connect();
      await seatAt(db, connection, staffUid);
      return connection;
    },

    /** The same PIN for everybody, however easy. */
    setPin: async (pin: string): Promise<void> => {
      await admit();
      await putPinOfAll(writer, pin);
      forgetStaff(db);
    },

    /**
     * Calls with the contexts that `run` is given are pieces of one transaction: stored together or not at all. They see
     * each other's work; nobody else does, a thread neither, and no window is told of it.
     */
    together: async <T>(run: (contextOf: (connection: Connection) => Context) => Promise<T>): Promise<T> => {
      await admit();
      const changes: Context['changes'] = new EventPublisher();
      return writer.transact((tx) => {
        const piece = piecesOf(tx);
        return run((connection) => ({
          ...context(connection),
          db: tx,
          changes,
          write: (work) => piece(async () => work(tx, await stampFor(connection))),
        }));
      });
    },
  };
};
