export const Display = () => <main />;
