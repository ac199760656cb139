/** The cookie by which a browser says that it holds progress of someone without an account. */
export const DEVICE_PROGRESS_COOKIE = 'heapwise-device-progress';
