import type { ReactNode } from 'react';

/** A screen of the application: one title, one dim line beside it, its actions at the right. */
export const Page = ({
  title,
  note,
  actions,
  isFlush = false,
  children,
}: {
  title: string;
  note?: ReactNode;
  actions?: ReactNode;
  /** The content reaches the edges and scrolls by itself. */
  isFlush?: boolean;
  children: ReactNode;
}) => (
  <main className="main">
    <header className="head">
      <h1>{title}</h1>
      {typeof note === 'string' ? <span className="s13 dim clip">{note}</span> : note}
      <span className="grow" />
      {actions}
    </header>
    <div className={isFlush ? 'content flush' : 'content'}>{children}</div>
  </main>
);
