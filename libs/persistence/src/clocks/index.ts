import type { Provider } from '@nestjs/common';
import { AlarmClocks } from '@app/domain/events';
import { DueClocks } from './due-clocks.js';
import { SqlAlarmClocks } from './sql-alarm-clocks.js';

export { DueClocks } from './due-clocks.js';
export { SqlAlarmClocks } from './sql-alarm-clocks.js';

export const clockAdapters: Provider[] = [{ provide: AlarmClocks, useClass: SqlAlarmClocks }, DueClocks];
