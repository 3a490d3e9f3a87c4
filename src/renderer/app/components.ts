import type {
  ExtendComponent,
  ActionIconFactory,
  AutocompleteFactory,
  ButtonFactory,
  CheckboxFactory,
  InputFactory,
  InputWrapperFactory,
  ModalFactory,
  NotificationFactory,
  PaperFactory,
  PasswordInputFactory,
  SegmentedControlFactory,
  SelectFactory,
  TabsFactory,
  TextInputFactory,
  TextareaFactory,
  TooltipFactory,
} from '@mantine/core';
import type { KeyboardEvent } from 'react';

/**
 * Enter in a list chooses and never sends the form around it: a closed list opens, an open one without a marked entry
 * waits. With an entry marked, Mantine takes it.
 */
export const chooseWithEnter = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key !== 'Enter' || event.ctrlKey || event.currentTarget.getAttribute('aria-activedescendant'))
    return;
  event.preventDefault();
  if (!event.currentTarget.hasAttribute('data-expanded')) event.currentTarget.click();
};

/** In a field of free text Enter belongs to the suggestions as long as any are shown, and to the form after that. */
const chooseSuggestion = (event: KeyboardEvent<HTMLInputElement>): void => {
  if (event.key !== 'Enter' || event.ctrlKey) return;
  const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
  if (list?.querySelector('[role="option"]')) event.preventDefault();
};

/** What a component is here, unless the place says otherwise: sizes of a desk, words of ours. */
type Looks = {
  ActionIcon: ExtendComponent<ActionIconFactory>;
  Autocomplete: ExtendComponent<AutocompleteFactory>;
  Button: ExtendComponent<ButtonFactory>;
  Checkbox: ExtendComponent<CheckboxFactory>;
  Input: ExtendComponent<InputFactory>;
  InputWrapper: ExtendComponent<InputWrapperFactory>;
  Modal: ExtendComponent<ModalFactory>;
  Notification: ExtendComponent<NotificationFactory>;
  Paper: ExtendComponent<PaperFactory>;
  PasswordInput: ExtendComponent<PasswordInputFactory>;
  SegmentedControl: ExtendComponent<SegmentedControlFactory>;
  Select: ExtendComponent<SelectFactory>;
  Tabs: ExtendComponent<TabsFactory>;
  TextInput: ExtendComponent<TextInputFactory>;
  Textarea: ExtendComponent<TextareaFactory>;
  Tooltip: ExtendComponent<TooltipFactory>;
};

/** By name: the component itself is fetched with the screen that uses it. */
export const components: Looks = {
  Button: {
    defaultProps: { size: 'sm' },
    vars: (_, props) => ({
      root: {
        '--button-height': { xs: '24px', sm: '32px', md: '40px', lg: '48px' }[String(props.size)] ?? '32px',
        '--button-padding-x': { xs: '6px', sm: '12px', md: '16px', lg: '20px' }[String(props.size)] ?? '12px',
        '--button-fz': { xs: '12px', sm: '13px', md: '14px', lg: '16px' }[String(props.size)] ?? '13px',
      },
    }),
    // In a row that wraps, a button goes to the next line rather than lose its words.
    styles: { root: { flex: 'none', maxWidth: '100%' }, label: { fontWeight: 600 } },
  },
  ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
  Input: {
    defaultProps: { size: 'sm' },
    vars: () => ({ wrapper: { '--input-height': '34px', '--input-fz': '14px' } }),
  },
  InputWrapper: {
    styles: {
      label: { fontSize: 13, lineHeight: '18px', fontWeight: 600, marginBottom: 4 },
      error: { fontSize: 12, lineHeight: '16px', marginTop: 3 },
      description: { fontSize: 12, lineHeight: '16px' },
    },
  },
  // A browser at a shared desk offers nobody the names that were typed before.
  TextInput: { defaultProps: { size: 'sm', autoComplete: 'off' } },
  Textarea: { defaultProps: { size: 'sm', autosize: false, autoComplete: 'off' } },
  PasswordInput: { defaultProps: { size: 'sm' } },
  Select: {
    defaultProps: {
      size: 'sm',
      allowDeselect: false,
      selectFirstOptionOnChange: true,
      onKeyDown: chooseWithEnter,
    },
  },
  Autocomplete: { defaultProps: { size: 'sm', onKeyDown: chooseSuggestion } },
  Checkbox: {
    defaultProps: { size: 'xs', iconColor: 'var(--mantine-primary-color-contrast)' },
    styles: {
      label: { fontSize: 13, lineHeight: '18px' },
      description: { fontSize: 12, lineHeight: '16px' },
    },
  },
  SegmentedControl: {
    defaultProps: { size: 'sm', radius: 'sm' },
    styles: { indicator: { boxShadow: 'inset 0 0 0 1.5px var(--plut-selected-mark)' } },
  },
  Paper: { defaultProps: { withBorder: true, radius: 'md', shadow: 'none' } },
  Tabs: { defaultProps: { variant: 'default' } },
  Tooltip: { defaultProps: { openDelay: 500, withArrow: false, fz: 'xs' } },
  Notification: {
    defaultProps: { closeButtonProps: { 'aria-label': 'Tutup pesan' } },
  },
  Modal: {
    defaultProps: {
      centered: true,
      radius: 'md',
      closeButtonProps: { 'aria-label': 'Tutup' },
      transitionProps: { duration: 120 },
      overlayProps: { backgroundOpacity: 0.35 },
    },
    classNames: { title: 'h2' },
  },
};
