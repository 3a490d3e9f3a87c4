import { sql } from 'kysely';
import type { IndicatorQuestion } from '#core/platform/indicator/source.ts';
import { isDayIn, monthOfDay } from '#core/platform/indicator/store.ts';

const shown = sql`product.name || ', ' || business.name AS title, '/produk/titipan/' AS page, batch.uid AS opens`;
const ofProduct = sql`JOIN product ON product.id = batch.product_id JOIN business ON business.id = product.business_id`;

/** What was sold in the gallery, and what buyers brought back, taken off on its own day. */
const moved = ({ officeId, months }: IndicatorQuestion, of: 'rupiah' | 'pieces') => sql`
  SELECT own.uid, own.moved_on AS day, ${monthOfDay('own.moved_on')} AS month,
         iif(own.kind = 'sold', 1, -1) * own.pieces * ${of === 'rupiah' ? sql`own.price` : sql`1`} AS amount,
         product.id AS who, iif(own.kind = 'sold', '', 'kembali dari pembeli, ') || own.pieces || ' ' || product.unit AS about,
         ${shown}
    FROM consignment_movement AS own JOIN consignment AS batch ON batch.id = own.consignment_id ${ofProduct}
   WHERE own.office_id = ${officeId} AND own.kind IN ('sold', 'refunded') AND own.cancelled_on IS NULL
     AND ${isDayIn('own.moved_on', months)}`;
export const salesFor = (question: IndicatorQuestion) => moved(question, 'rupiah');
export const piecesFor = (question: IndicatorQuestion) => moved(question, 'pieces');

/** The products that came into the gallery, by their batches. */
export const broughtFor = ({ officeId, months }: IndicatorQuestion) => sql`
  SELECT batch.uid, batch.received_on AS day, ${monthOfDay('batch.received_on')} AS month, 1 AS amount,
         batch.product_id AS who, batch.pieces || ' ' || product.unit AS about, ${shown}
    FROM consignment AS batch ${ofProduct}
   WHERE batch.office_id = ${officeId} AND batch.cancelled_on IS NULL AND ${isDayIn('batch.received_on', months)}`;
