import '#app/styles/site-check.css';
import '#app/styles/site-check-report.css';
import '#app/styles/site-check-print.css';

export { SiteCheckPanel } from '#features/site-check/SiteCheckPanel.tsx';
