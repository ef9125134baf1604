/**
 * What a file of visits may hold, so that none can freeze the page. What the app itself writes
 * stays well below; the sentences to the user quote these.
 */

/** Bytes of the whole file. */
export const MAX_ARCHIVE_BYTES = 500 * 1024 * 1024;
export const MAX_ENTRIES = 5000;
/** Bytes of the zip's directory. */
export const MAX_DIRECTORY_BYTES = 4 * 1024 * 1024;
/** Bytes of one part, unpacked. */
export const MAX_JSON_BYTES = 200 * 1024 * 1024;
export const MAX_MANIFEST_BYTES = 2 * 1024 * 1024;
export const MAX_PHOTO_BYTES = 12 * 1024 * 1024;
/** Unpacked to packed size of a part larger than `SMALL_BYTES`. */
export const MAX_RATIO = 200;
export const SMALL_BYTES = 1024 * 1024;
/** Lists and objects within each other, and how many of them. */
export const MAX_DEPTH = 12;
export const MAX_NODES = 4_000_000;

export const MAX_VISITS = 10_000;
export const MAX_POSITIONS = 10_000;
export const MAX_ITEMS = 1000;
export const MAX_MEASUREMENTS = 1000;
export const MAX_PHOTOS = 500;
/** Twice what is kept: shortening a longer one takes seconds. */
export const MAX_HISTORY = 2000;
export const MAX_CITES = 50;
export const MAX_DEVICES = 64;
/** Changes of one device. */
export const MAX_CHANGES = 1e9;

/** Characters of an id, of a name or typed value, and of running text. */
export const MAX_ID = 300;
export const MAX_LINE = 2000;
export const MAX_TEXT = 100_000;

/** Metres that an accuracy or a radius may reach. */
export const MAX_METRES = 1_000_000;
/** Pixels of a picture, and of its longer side when it is kept. */
export const MAX_PIXELS = 100_000_000;
export const MAX_KEPT_SIDE = 4096;
/** Faults that are listed; those beyond are counted. */
export const MAX_LISTED = 100;
