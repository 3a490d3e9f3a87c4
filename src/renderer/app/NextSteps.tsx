import { Button, type ButtonProps, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { createContext, useContext, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Business } from '#contract/business.ts';
import type { PersonCard } from '#contract/person.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { orpc, showError } from './client.ts';
import { useCommand } from './commands.tsx';
import { may, useMayOpen } from './may.ts';
import { InPalette } from './MoreActions.tsx';
import type { NextStep, StepClient } from './screen.ts';
import { useStaff } from './session.tsx';

/** The steps that the screens bring; the shell knows them. */
export const OfferedSteps = createContext<readonly NextStep[]>([]);

type Props = {
  personUid: string;
  /**
   * Which of their businesses it is about, by uid or by name; a uid that is null: none. Where neither is known it is
   * the first, most have one and come for it.
   */
  businessUid?: string | null | undefined;
  businessName?: string | null;
  /** The consultation that it comes from. */
  sheet?: StepClient['sheet'];
  /** Done before the page is left: what was typed is stored, what is shown is kept. */
  before?: () => Promise<unknown> | void;
  /** Whether it is known by now whom they are for. */
  isReady?: boolean;
};

/** The line of the card that is this step already. */
const takenLine = ({ sections }: PersonCard, { taken }: NextStep, business: Business | undefined) =>
  sections
    .flatMap(({ lines }) => lines)
    .find(
      ({ taken: own }) =>
        taken !== undefined &&
        own &&
        `${own.step}/`.startsWith(`${taken}/`) &&
        (own.businessUid === null || own.businessUid === business?.uid),
    );

/** What can be done next for this person: each step leads to its form filled in, or to what is under way already. */
const useSteps = ({ personUid, businessUid, businessName, sheet = null }: Props) => {
  const staff = useStaff();
  const mayOpen = useMayOpen();
  const { history } = useRouter();
  const mine = useContext(OfferedSteps).filter(({ call }) => may(staff, call));
  const { data: card } = useQuery({
    ...orpc.person.card.queryOptions({ input: { uid: personUid } }),
    enabled: mine.length > 0,
  });
  const { businesses = [] } = card ?? {};
  const business =
    businessUid === null
      ? undefined
      : (businesses.find(({ uid, name }) => uid === businessUid || name === businessName) ?? businesses[0]);
  const client = { personUid, businessUid: business?.uid ?? null, sheet };
  const steps = mine.flatMap((step) => {
    if (!card) return [];
    const line = takenLine(card, step, business);
    if (!line && !(step.isFor?.(business) ?? true)) return [];
    const link = line?.link ?? step.link(client);
    // On the page of what is under way nothing leads to it.
    if (!mayOpen(link) || history.location.pathname === link) return [];
    return [{ label: line?.taken?.text ?? step.label, isTaken: line !== undefined, words: step.words, link }];
  });
  return { hasSome: mine.length > 0, steps };
};

/** One quiet button at every door: the next steps for a client, with everything known filled in. */
export const NextSteps = ({
  personUid,
  businessUid,
  businessName,
  sheet,
  before,
  isReady = true,
  ...button
}: Props & ButtonProps) => {
  const [isOpen, setOpen] = useState(false);
  // The menu focuses this entry once more, later: an arrow key that was quicker keeps what it chose.
  const [focused, setFocused] = useState(0);
  const target = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  const client = { personUid, businessUid, businessName, sheet };
  const { hasSome, steps } = useSteps(client);
  const { history } = useRouter();
  const isDisabled = !isReady || steps.length === 0;
  useCommand({
    label: 'Layanan lanjutan',
    keys: 'Alt+L',
    words: 'lanjut langkah tindakan berikutnya',
    isDisabled,
    // Its first entry has the focus before the next key can come: Enter never goes to the form below.
    run: () => {
      setFocused(0);
      flushSync(() => setOpen((wasOpen) => !wasOpen));
      first.current?.focus();
    },
    isIn: (dialog) => dialog.contains(target.current),
  });
  if (!hasSome) return null;
  const run = async (link: string) => {
    try {
      await before?.();
      history.push(link);
    } catch (error) {
      showError(error);
    }
  };
  return (
    <>
      <Menu
        position="bottom-start"
        opened={isOpen}
        onChange={(next) => {
          setFocused(0);
          setOpen(next);
        }}
        withInitialFocusPlaceholder={false}
        // Not by keys: the one that opens it is pressed outside.
        clickOutsideEvents={['mousedown', 'touchstart']}
        transitionProps={{ duration: 0 }}
      >
        <Menu.Target>
          <Button
            ref={target}
            variant="default"
            {...button}
            disabled={isDisabled}
            rightSection={<Key keys="Alt+L" quiet />}
          >
            Layanan lanjutan
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {steps.map(({ label, isTaken, link }, i) => (
            <Menu.Item
              key={link}
              ref={i === 0 ? first : undefined}
              data-autofocus={i === focused || undefined}
              onFocus={() => setFocused(i)}
              onClick={() => void run(link)}
            >
              {label}
              {isTaken && <span className="dim"> · buka</span>}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {steps.map(({ label, isTaken, words, link }) => (
        <InPalette
          key={link}
          label={isTaken ? `${label}: buka` : label}
          words={words}
          run={() => void run(link)}
        />
      ))}
    </>
  );
};
