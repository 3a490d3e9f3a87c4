import { client } from '#renderer/app/client.ts';
import type { Pictures, SetUpDraft } from './setUpDraft.ts';

/**
 * Stores a set-up in small steps, each of which can be sent again: the office with its administrator first, then
 * pictures, desks and staff. `isMade` says that an earlier attempt got past the first.
 */
export const storeSetUp = async (
  draft: SetUpDraft,
  { emblem, logo }: Pictures,
  isMade: boolean,
  onMade: () => void,
): Promise<void> => {
  const { uid, office, admin } = draft;
  if (!isMade) {
    await client.office.setUp({ uid, office, admin: { uid: admin.uid, name: admin.name, pin: admin.pin } });
    onMade();
  } else await client.office.update(office);
  if (emblem) await client.office.setImage({ kind: 'emblem', file: emblem });
  if (logo) await client.office.setImage({ kind: 'logo', file: logo });
  const fields = await client.office.fields();
  for (const desk of draft.desks) {
    const fieldUid = fields.find(({ letter }) => letter === desk.letter)?.uid ?? null;
    const hasDesk = desk.name.trim() !== '';
    if (hasDesk)
      await client.office.saveDesk({
        uid: desk.uid,
        name: desk.name,
        fieldUids: fieldUid ? [fieldUid] : [],
        isActive: true,
      });
    if (desk.staff.name.trim() !== '')
      await client.office.saveStaff({
        ...desk.staff,
        role: 'consultant',
        fieldUid,
        deskUid: hasDesk ? desk.uid : null,
        isActive: true,
      });
  }
  for (const member of draft.frontDesk.filter(({ name }) => name.trim() !== ''))
    await client.office.saveStaff({
      ...member,
      role: 'frontdesk',
      fieldUid: null,
      deskUid: null,
      isActive: true,
    });
};
