import { unzipSync, zipSync } from 'fflate';

// The same date for every file, so that the same contents give the same zip. A zip knows no time zone: local time it is.
const DATE = new Date(2000, 0, 1);

/**
 * A zip whose files are not compressed: brotli over the whole does far better than deflate file by file, and Python imports
 * from it without inflating.
 *
 * @param {Record<string, Uint8Array>} files bytes by path
 * @returns {Uint8Array}
 */
export function storedZip(files) {
  return zipSync(files, { level: 0, mtime: DATE });
}

/**
 * The same zip, not compressed.
 *
 * @param {Uint8Array} zip
 * @returns {Uint8Array}
 */
export function repackStored(zip) {
  return storedZip(unzipSync(zip));
}
