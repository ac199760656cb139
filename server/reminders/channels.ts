import { calendarChannel } from './calendar-channel.ts';
import type { Channel } from './channel.ts';
import { mailChannel } from './mail-channel.ts';
import { pushChannel } from './push-channel.ts';

/** The ways of reaching a person. */
export const CHANNEL_NAMES = ['push', 'email', 'calendar'] as const;
export type ChannelName = (typeof CHANNEL_NAMES)[number];
export type Channels = Readonly<Record<ChannelName, Channel>>;

/** Those of this server. */
export const CHANNELS: Channels = { push: pushChannel(), email: mailChannel(), calendar: calendarChannel };
