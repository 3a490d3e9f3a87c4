import { Page } from '#renderer/app/Page.tsx';

export const ReportPage = () => <Page title="Laporan">{null}</Page>;
