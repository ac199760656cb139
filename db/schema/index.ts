export * from './lessons.ts';
export * from './people.ts';
export * from './progress.ts';
export * from './reminders.ts';
