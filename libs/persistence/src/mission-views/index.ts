import type { Provider } from '@nestjs/common';
import { MissionViews } from './mission-views.js';

export type { MatchView, MissionView, SessionView } from './mission-view.js';
export { MissionViews } from './mission-views.js';

export const missionViewAdapters: Provider[] = [MissionViews];
