import type { ComponentType, ReactNode } from 'react';

/** Nothing here yet: what is empty, and what to do first. */
export const Empty = ({
  Icon,
  title,
  children,
}: {
  Icon: ComponentType<{ size?: number; stroke?: number; className?: string }>;
  title: string;
  children?: ReactNode;
}) => (
  <div className="empty">
    <Icon size={32} stroke={1.3} className="dim" />
    <span className="empty-title">{title}</span>
    {children}
  </div>
);
