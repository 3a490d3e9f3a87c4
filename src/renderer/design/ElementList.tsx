import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconBuildingBank,
  IconCopy,
  IconIdBadge2,
  IconLetterT,
  IconPhoto,
  IconPlus,
  IconQrcode,
  IconShape,
  IconSignature,
  IconTrash,
} from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { Card } from '#renderer/ui/Card.tsx';
import { Key } from '#renderer/ui/Key.tsx';
import styles from './designer.module.css';
import { MOST_ELEMENTS } from './edits.ts';
import { type Kind, kindWords, nameOf } from './elements.ts';
import type { Editor } from './useEditor.ts';

const icons: Record<Kind, typeof IconPhoto> = {
  text: IconLetterT,
  picture: IconPhoto,
  letterhead: IconBuildingBank,
  signature: IconSignature,
  qr: IconQrcode,
  photo: IconIdBadge2,
  shape: IconShape,
};

const AddMenu = ({ editor }: { editor: Editor }) => (
  <Menu position="bottom-start" width={220}>
    <Menu.Target>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} />}
        disabled={editor.spec.elements.length >= MOST_ELEMENTS}
      >
        Tambah
      </Button>
    </Menu.Target>
    <Menu.Dropdown>
      {(Object.keys(kindWords) as Kind[]).map((kind) => {
        const Icon = icons[kind];
        return (
          <Menu.Item
            key={kind}
            leftSection={<Icon size={16} stroke={1.6} />}
            onClick={() => editor.add(kind)}
          >
            {kindWords[kind]}
          </Menu.Item>
        );
      })}
    </Menu.Dropdown>
  </Menu>
);

/** Arrow keys walk the rows, Delete removes the one that is chosen. */
const pressInList = (event: KeyboardEvent<HTMLElement>, editor: Editor) => {
  const row = (event.target as Element).closest('li');
  const step = { ArrowDown: row?.nextElementSibling, ArrowUp: row?.previousElementSibling }[event.key];
  if (step) step.querySelector<HTMLElement>('button')?.focus();
  else if (event.key === 'Delete') {
    const beside = row?.nextElementSibling ?? row?.previousElementSibling;
    editor.remove();
    beside?.querySelector<HTMLElement>('button')?.focus();
  } else return;
  event.preventDefault();
};

const Tool = ({
  label,
  keys,
  Icon,
  isDisabled,
  run,
}: {
  label: string;
  keys?: string;
  Icon: typeof IconPhoto;
  isDisabled: boolean;
  run: () => void;
}) => (
  <Tooltip
    label={
      <span className="row">
        {label} {keys && <Key keys={keys} />}
      </span>
    }
  >
    <ActionIcon variant="subtle" aria-label={label} disabled={isDisabled} onClick={run}>
      <Icon size={16} stroke={1.6} />
    </ActionIcon>
  </Tooltip>
);

/** Every element of the front, the hindmost first, and what can be done with the chosen one. */
export const ElementList = ({ editor }: { editor: Editor }) => {
  const { elements } = editor.spec;
  const selectedId = editor.selected?.id;
  const at = elements.findIndex(({ id }) => id === selectedId);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[data-row="${selectedId}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [selectedId]);
  return (
    <Card grows title="Unsur" note={elements.length} actions={<AddMenu editor={editor} />}>
      <ul className={`scrolls ${styles.list}`} ref={list}>
        {elements.map((element, i) => {
          const Icon = icons[element.kind];
          return (
            <li key={element.id}>
              <button
                type="button"
                className={styles.row}
                aria-pressed={i === at}
                onClick={() => editor.select(element.id)}
                data-row={element.id}
                onFocus={() => editor.select(element.id)}
                onKeyDown={(event) => pressInList(event, editor)}
              >
                <Icon size={16} stroke={1.6} className="dim" aria-label={kindWords[element.kind]} />
                <span className="clip" title={nameOf(element)}>
                  {nameOf(element)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      <div className={`row ${styles.tools}`}>
        <Tool
          label="Mundurkan ke belakang"
          Icon={IconArrowUp}
          isDisabled={at < 1}
          run={() => editor.reorder(-1)}
        />
        <Tool
          label="Majukan ke depan"
          Icon={IconArrowDown}
          isDisabled={at < 0 || at === elements.length - 1}
          run={() => editor.reorder(1)}
        />
        <span className="grow" />
        <Tool
          label="Gandakan"
          keys="Ctrl+D"
          Icon={IconCopy}
          isDisabled={at < 0 || elements.length >= MOST_ELEMENTS}
          run={editor.duplicate}
        />
        <Tool label="Hapus" keys="Delete" Icon={IconTrash} isDisabled={at < 0} run={editor.remove} />
      </div>
    </Card>
  );
};
