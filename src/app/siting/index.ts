export { SiteJudge } from './judging.ts';
export { SiteOnMap } from './on-map.ts';
