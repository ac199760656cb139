import { DEVICE_PROGRESS_COOKIE } from '#domain/scheduling/device-mark.ts';

/**
 * Tells the server whether there is progress on this device, and nothing of what it is, so that the home page can leave
 * the room that it takes.
 */
export function markDevice(hasProgress: boolean): void {
  if (typeof document === 'undefined') return;
  const age = hasProgress ? 31_536_000 : 0;
  document.cookie = `${DEVICE_PROGRESS_COOKIE}=1; path=/; max-age=${age}; samesite=lax`;
}
