import { type ComponentProps, createElement } from 'react';

type Props = ComponentProps<'section'> & {
  as: 'dl' | 'section' | 'ul';
  'aria-label': string;
  /** Not where something in it takes the focus. */
  takesFocus?: boolean;
};

/** What scrolls takes the focus, so that the keys move what a mouse would, and has a name for whoever hears it. */
export const Scrollable = ({ as, takesFocus = true, ...rest }: Props) =>
  createElement(as, { ...rest, tabIndex: takesFocus ? 0 : undefined });
