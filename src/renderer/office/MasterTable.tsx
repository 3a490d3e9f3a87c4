import { ActionIcon, Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { CommandButton } from '#renderer/app/CommandButton.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import styles from './settings.module.css';

type Row = { uid: string; name: string; isActive: boolean };

/** A list the office keeps: rows are changed, switched off and put in order, never deleted. */
export const MasterTable = <R extends Row>({
  title,
  note,
  addLabel,
  head,
  rows,
  renderCells,
  onAdd,
  onEdit,
  onMove,
  children,
}: {
  title: string;
  note: string;
  addLabel: string;
  head: readonly string[];
  rows: readonly R[];
  renderCells: (row: R) => readonly ReactNode[];
  onAdd: () => void;
  onEdit: (row: R) => void;
  /** Given when the order matters: swaps the row with the one above or below. */
  onMove?: (row: R, other: R) => void;
  children?: ReactNode;
}) => (
  <Card
    title={title}
    actions={<CommandButton label={addLabel} run={onAdd} leftSection={<IconPlus size={16} />} keys="F9" />}
  >
    <p className={`small dim ${styles.masterNote}`}>{note}</p>
    <div className="scrolls">
      <table className="grid-table">
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name}>{name}</th>
            ))}
            <th>
              <span className="visually-hidden">Tindakan</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.uid} className={row.isActive ? undefined : styles.off}>
              {renderCells(row).map((cell, at) => (
                <td key={head[at]} data-title={head[at]}>
                  {cell}
                </td>
              ))}
              <td>
                <span className={`row ${styles.masterActions}`}>
                  {onMove && (
                    <>
                      <ActionIcon
                        aria-label={`Naikkan ${row.name}`}
                        disabled={i === 0}
                        onClick={() => onMove(row, rows[i - 1]!)}
                      >
                        <IconArrowUp size={16} />
                      </ActionIcon>
                      <ActionIcon
                        aria-label={`Turunkan ${row.name}`}
                        disabled={i === rows.length - 1}
                        onClick={() => onMove(row, rows[i + 1]!)}
                      >
                        <IconArrowDown size={16} />
                      </ActionIcon>
                    </>
                  )}
                  <Button
                    variant="subtle"
                    size="xs"
                    aria-label={`Ubah ${row.name}`}
                    onClick={() => onEdit(row)}
                  >
                    Ubah
                  </Button>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
    {children}
  </Card>
);
