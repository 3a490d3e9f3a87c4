import type { ReactNode } from 'react';

/** A framed part of a screen with a head. It hugs its content unless `grows`. */
export const Card = ({
  title,
  note,
  actions,
  grows = false,
  label,
  children,
}: {
  title?: ReactNode;
  note?: ReactNode;
  actions?: ReactNode;
  grows?: boolean;
  /** For a card without a visible title. */
  label?: string;
  children: ReactNode;
}) => (
  <section className={grows ? 'card grows' : 'card'} aria-label={label}>
    {title !== undefined && (
      <div className="card-head">
        <h2>{title}</h2>
        {note !== undefined && <span className="small dim clip">{note}</span>}
        <span className="grow" />
        {actions}
      </div>
    )}
    {children}
  </section>
);

/** The row of buttons that ends a card. */
export const CardFoot = ({ children }: { children: ReactNode }) => (
  <div className="card-foot">{children}</div>
);
