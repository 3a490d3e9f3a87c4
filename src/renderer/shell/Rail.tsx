import { Menu, UnstyledButton } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useRouter } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { Call, Role } from '#contract/base.ts';
import { roleWords } from '#contract/roleWords.ts';
import { orpc } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { may } from '#renderer/app/may.ts';
import { OfficeMark } from '#renderer/app/OfficeMark.tsx';
import type { NextStep, Reach, Screen } from '#renderer/app/screen.ts';
import { useSession, useStaff } from '#renderer/app/session.tsx';
import { Initials } from '#renderer/ui/Initials.tsx';
import { screens } from './allScreens.ts';
import { partsOf } from './parts.ts';

/** Every page with an entry; it opens for whoever may make the call that it is opened for. */
export const places = screens.flatMap((screen) => ('place' in screen ? [screen.place] : []));

/** What the palette opens besides. */
export const reaches = screens.flatMap((screen): readonly Reach[] => ('reach' in screen ? screen.reach : []));

/** What every door offers next. */
export const steps = screens.flatMap((screen): readonly NextStep[] =>
  'steps' in screen ? screen.steps : [],
);

type RailPlace = (typeof places)[number] & NonNullable<Screen['place']>;

/** The rail of one role: what belongs to its work of every day. */
export const everydayOf = (role: Role): readonly RailPlace[] =>
  places.filter(({ everyday }: RailPlace) => everyday?.includes(role) ?? true);

/** Where each role begins its day: no permission, a person's own start. */
export const homeOf = (role: Role): '/loket' | '/hari-ini' | '/ringkasan' =>
  role === 'consultant' ? '/hari-ini' : role === 'manager' ? '/ringkasan' : '/loket';

/** "Buka …" in the palette. */
const OpenCommand = ({
  to,
  ...command
}: {
  to: string;
  label: string;
  words?: string;
  isElsewhere?: boolean;
}) => {
  const { history } = useRouter();
  useCommand({ ...command, run: () => history.push(to) });
  return null;
};

const RailItem = ({ to, label, Icon, Count }: RailPlace) => (
  <Link to={to} className="rail-item" activeProps={{ 'data-active': true }}>
    <Icon size={18} stroke={1.6} />
    {label}
    {Count && <Count />}
  </Link>
);

const Me = () => {
  const staff = useStaff();
  const { desk } = useSession();
  const { data: desks = [] } = useQuery(orpc.office.desks.queryOptions());
  const takeDesk = useMutation(orpc.session.takeDesk.mutationOptions());
  const navigate = useNavigate();
  const signOut = useMutation(orpc.session.signOut.mutationOptions());
  const openMine = () => void navigate({ to: '/pengaturan/$part', params: { part: 'pin' } });
  useCommand({ label: 'Ganti PIN saya', words: 'kata sandi password', run: openMine });
  useCommand({
    label: 'Keluar, ganti petugas',
    words: 'logout selesai',
    run: () => signOut.mutate(undefined),
  });
  return (
    <Menu position="right-end" width={240}>
      <Menu.Target>
        <UnstyledButton className="rail-me">
          <Initials name={staff.name} size={30} />
          <span className="col">
            <span className="s13 b rail-name" title={staff.name}>
              {staff.name}
            </span>
            <span className="small dim clip">{desk?.name ?? roleWords[staff.role]}</span>
          </span>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>Meja saya</Menu.Label>
        {desks
          .filter(({ isActive }) => isActive)
          .map(({ uid, name }) => (
            <Menu.Item
              key={uid}
              onClick={() => takeDesk.mutate({ deskUid: uid })}
              rightSection={uid === desk?.uid ? <IconCircleCheck size={16} /> : undefined}
            >
              {name}
            </Menu.Item>
          ))}
        <Menu.Item onClick={() => takeDesk.mutate({ deskUid: null })}>Tanpa meja</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={openMine}>PIN, printer, dan tampilan</Menu.Item>
        <Menu.Item onClick={() => signOut.mutate(undefined)}>Keluar, ganti petugas</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
};

/** The work of every day by parts, and for the palette every page that who is signed in may open. */
export const Rail = () => {
  const staff = useStaff();
  const { officeName } = useSession();
  const mayOpen = ({ call }: { call: Call | null }) => call === null || may(staff, call);
  return (
    <nav className="rail" aria-label="Bagian">
      <div className="row rail-office">
        <OfficeMark />
        <div className="col">
          <span className="s13 b">Loket PLUT</span>
          <span className="small dim clip">{officeName}</span>
        </div>
      </div>
      {partsOf(everydayOf(staff.role).filter(mayOpen)).map(({ heading, places: part }, i) => (
        <Fragment key={part[0]!.to}>
          {heading && <span className="rail-part">{heading}</span>}
          {!heading && i > 0 && <hr className="rail-line" />}
          {part.map((place) => (
            <RailItem key={place.to} {...place} />
          ))}
        </Fragment>
      ))}
      {places.filter(mayOpen).map(({ to, label, words }: RailPlace) => (
        <OpenCommand key={to} to={to} label={`Buka ${label}`} words={words} />
      ))}
      {reaches.filter(mayOpen).map(({ to, label, words }) => (
        <OpenCommand key={to} to={to} label={label} words={words} isElsewhere />
      ))}
      <Me />
    </nav>
  );
};
