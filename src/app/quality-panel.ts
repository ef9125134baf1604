import '#app/styles/quality.css';

export { QualityPanel } from '#features/quality/QualityPanel.tsx';
