import 'server-only';

import { version } from '#content/index.js';

/** The version of all exercises and facts: whatever a device kept of another one may be out of date. */
export const CONTENT_VERSION = version;
