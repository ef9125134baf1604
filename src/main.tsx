import { startAtlas } from '#app/start.tsx';

startAtlas();
