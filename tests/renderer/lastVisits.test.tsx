// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { visitFacts } from '#renderer/visit/LastVisits.tsx';
import { openTestCore, registerVisitor } from '../core/support.ts';

it('says at the desk too that the day ended before a number was called', async () => {
  const core = await openTestCore();
  await registerVisitor(core, core.admin, 'Siti', 'A');
  await core.admin.queue.closeDay({});
  const [visit] = (await core.admin.visit.day({})).visits;
  expect(visitFacts(visit!, 'WIB')).toMatch(/· Belum terlayani$/);
});
