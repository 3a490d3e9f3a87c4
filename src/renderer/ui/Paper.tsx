import type { ComponentProps } from 'react';
import { Scrollable } from './Scrollable.tsx';

/** A page of the real document, drawn by the typesetter; as a picture it can neither run nor load anything. */
export const PaperPage = ({ svg, label }: { svg: string; label: string }) => (
  <img className="paper" src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={label} />
);

/** Where pages lie. It scrolls, so it takes the focus: the arrow keys move what a mouse would. */
export const PaperDesk = ({
  className,
  ...section
}: ComponentProps<'section'> & { 'aria-label': string }) => (
  <Scrollable as="section" {...section} className={`desk ${className}`} />
);
