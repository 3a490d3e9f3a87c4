import { Page } from '#renderer/app/Page.tsx';

export const ConsultationPage = () => <Page title="Konsultasi">{null}</Page>;
