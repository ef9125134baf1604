import './styles/near.css';

export { NearPanel } from '#features/near/NearPanel.tsx';
