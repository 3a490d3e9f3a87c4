import { Button } from '@mantine/core';
import { Link, type LinkProps } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { errorText } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

/** A part of *Hari ini*: what waits for me of one kind, and the way to all of it. */
export const TodayCard = ({
  title,
  note,
  to,
  error,
  nothing,
  children,
}: {
  title: string;
  note?: ReactNode;
  to: LinkProps['to'];
  error: Error | null;
  /** Said when nothing waits. */
  nothing: string | false;
  children: ReactNode;
}) => (
  <Card
    title={title}
    note={note}
    actions={
      <Button component={Link} to={to} size="xs" variant="subtle">
        Semua
      </Button>
    }
  >
    {error && <Notice kind="error">{errorText(error)}</Notice>}
    {nothing && <p className="s13 dim card-none">{nothing}</p>}
    {children}
  </Card>
);
