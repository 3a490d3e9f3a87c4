import { notifications } from '@mantine/notifications';

/** What was stored, once its dialog is gone. */
export const tellSaved = (message: string): void => {
  notifications.show({ color: 'hijau', message });
};
