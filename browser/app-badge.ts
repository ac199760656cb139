/** What only some browsers have, and only once the app is installed. */
interface WithBadge {
  setAppBadge?(count: number): Promise<void>;
  clearAppBadge?(): Promise<void>;
}

/** Shows on the app's icon how many cards are due, where the device can; none when it is 0. Works in a worker too. */
export async function showDue(count: number): Promise<void> {
  const device = navigator as WithBadge;
  try {
    if (count > 0) await device.setAppBadge?.(count);
    else await device.clearAppBadge?.();
  } catch {
    // Refused: it is a courtesy, and the page says the same.
  }
}
