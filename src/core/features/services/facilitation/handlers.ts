import { api, notFound } from '#core/platform/procedures.ts';

const later = () => {
  throw notFound();
};

export const facilitationHandlers = {
  kinds: api.facilitation.kinds.handler(({ context }) => [...context.facilitationKinds()]),
  list: api.facilitation.list.handler(later),
  get: api.facilitation.get.handler(later),
  open: api.facilitation.open.handler(later),
  change: api.facilitation.change.handler(later),
  move: api.facilitation.move.handler(later),
  takeBack: api.facilitation.takeBack.handler(later),
  file: api.facilitation.file.handler(later),
  pay: api.facilitation.pay.handler(later),
  cancelPayment: api.facilitation.cancelPayment.handler(later),
  end: api.facilitation.end.handler(later),
  renew: api.facilitation.renew.handler(later),
  receipt: api.facilitation.receipt.handler(later),
  listXlsx: api.facilitation.listXlsx.handler(later),
};
