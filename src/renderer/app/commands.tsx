import type { SpotlightActionData } from '@mantine/spotlight';
import { createContext, type ReactNode, useContext, useEffect, useMemo, useRef, useState } from 'react';
import { Key } from '#renderer/ui/Key.tsx';
import { Palette } from './Palette.tsx';

/** Something one can do here: a button shows it, its key does it, the command palette lists it. */
export type Command = {
  label: string;
  /** "F4", "Ctrl+P", "Shift+Enter"; none: only in the palette. */
  keys?: string;
  /** What else it is looked for by in the palette. */
  words?: string;
  /** Listed only once something is typed: it is no part of the screen that one looks at. */
  isElsewhere?: boolean;
  run: () => void;
  isDisabled?: boolean;
  /** Whether its button stands in this dialog; while one is open, only its own keys work. */
  isIn?: (dialog: Element) => boolean;
};

type Registry = { add(command: Command): () => void };
const RegistryContext = createContext<Registry | null>(null);

/** "Ctrl+P" for the event of pressing it. */
export const keysOf = (event: KeyboardEvent): string => {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  return [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.shiftKey && (event.key.length > 1 || event.ctrlKey || event.metaKey) && 'Shift',
    event.altKey && 'Alt',
    key,
  ]
    .filter(Boolean)
    .join('+');
};

const owners = new WeakMap<KeyboardEvent, Element>();

/** Whether a dialog, an open list or a menu had this key when it was pressed, even if it closed by it meanwhile. */
export const isOwnedElsewhere = (event: KeyboardEvent): boolean => owners.has(event);

const noteOwner = (event: KeyboardEvent) => {
  const { target } = event;
  const isInOpened =
    target instanceof Element &&
    (target.matches('[aria-haspopup][aria-expanded="true"], [data-mantine-stop-propagation="true"]') ||
      target.closest('[role="menu"], [role="listbox"], [role="dialog"]') !== null);
  const dialog = [...document.querySelectorAll('[aria-modal="true"]')].at(-1);
  const owner = event.key === 'Escape' && isInOpened ? target : dialog;
  if (owner) owners.set(event, owner);
};

/** Holds the commands of whatever is on the screen; the newest owner of a key wins. */
export const CommandProvider = ({
  onOpen,
  children,
}: {
  /** Goes where something stands that the palette has found. */
  onOpen: (to: string) => void;
  children: ReactNode;
}) => {
  const [commands, setCommands] = useState<readonly { current: Command }[]>([]);
  const latest = useRef(commands);
  latest.current = commands;

  const registry = useMemo<Registry>(
    () => ({
      add: (command) => {
        const entry = { current: command };
        setCommands((all) => [...all, entry]);
        return () => setCommands((all) => all.filter((other) => other !== entry));
      },
    }),
    [],
  );

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      const keys = keysOf(event);
      const owner = owners.get(event);
      const entry = latest.current.findLast(
        ({ current }) => current.keys === keys && (!owner || current.isIn?.(owner)),
      );
      if (!entry) return;
      event.preventDefault(); // F5 and the browser's own print must not come between
      if (!entry.current.isDisabled && !event.repeat) entry.current.run();
    };
    window.addEventListener('keydown', noteOwner, { capture: true }); // before the dialog that closes by it
    document.addEventListener('keydown', press);
    return () => {
      window.removeEventListener('keydown', noteOwner, { capture: true });
      document.removeEventListener('keydown', press);
    };
  }, []);

  const enabled = commands.filter(({ current }) => !current.isDisabled);
  const actionsOf = (entries: typeof commands) =>
    entries.map(({ current }, i): SpotlightActionData => ({
      id: `${i}-${current.label}`,
      label: current.label,
      keywords: current.words,
      onClick: current.run,
      rightSection: current.keys ? <Key keys={current.keys} quiet /> : undefined,
    }));

  return (
    <RegistryContext.Provider value={registry}>
      {children}
      <Palette
        here={actionsOf(enabled.filter(({ current }) => !current.isElsewhere))}
        elsewhere={actionsOf(enabled.filter(({ current }) => current.isElsewhere))}
        onOpen={onOpen}
      />
    </RegistryContext.Provider>
  );
};

/** Makes a command available as long as the component is on the screen. */
export const useCommand = ({
  label,
  keys,
  words,
  isElsewhere = false,
  run,
  isDisabled = false,
  isIn,
}: Command): void => {
  const registry = useContext(RegistryContext);
  const latest = useRef({ run, isIn });
  latest.current = { run, isIn };
  useEffect(
    () =>
      registry?.add({
        label,
        keys,
        words,
        isElsewhere,
        isDisabled,
        run: () => latest.current.run(),
        isIn: (dialog) => latest.current.isIn?.(dialog) ?? false,
      }),
    [registry, label, keys, words, isElsewhere, isDisabled],
  );
};
