export function ExchangePanel() {
  return <p />;
}
