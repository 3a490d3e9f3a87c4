import type { DataColumn } from '#contract/list.ts';
import type { Office } from '#contract/office.ts';
import type { Db } from '#core/kernel/database.ts';
import type { Regions } from './region/index.ts';

/** What the lists of the data package are asked. */
export type DataQuestion = {
  db: Db;
  regions(): Regions;
  officeId: number;
  office: Office;
  /** The days of its period. */
  from: string;
  to: string;
  today: string;
  /** A NIK as it may leave the office with this package; empty where it is not known. */
  nikText(nik: string | null): string;
};

/** Made of the columns and rows of a list, whatever a row of it is. */
export type DrawList<T> = <R>(columns: readonly DataColumn<R>[], rows: readonly R[]) => T;

/** A list of the data package, brought by the feature whose rows they are. */
export type DataList = {
  /** Its place among them. */
  place: number;
  /** Names its sheet and its file. */
  name: string;
  /** Which rows stand in it. */
  meaning: string;
  draw<T>(question: DataQuestion, draw: DrawList<T>): Promise<T>;
};

export const dataList = <R>({
  columns,
  rows,
  ...list
}: Omit<DataList, 'draw'> & {
  columns(question: DataQuestion): readonly DataColumn<R>[];
  rows(question: DataQuestion): Promise<readonly R[]>;
}): DataList => ({
  ...list,
  draw: async (question, draw) => draw(columns(question), await rows(question)),
});
