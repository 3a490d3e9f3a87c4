export const SetUp = () => <main />;
