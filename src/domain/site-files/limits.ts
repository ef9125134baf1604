/** What a file may hold, so that none can freeze the page. The sentences to the user quote these. */

/** Larger files are refused by their size, before they are read. */
export const MAX_FILE_BYTES = 50 * 1024 * 1024;
export const MAX_SITES = 10_000;
/** Vertices of all sites of a file. */
export const MAX_VERTICES = 1_000_000;
export const MAX_SITE_VERTICES = 100_000;
/** Lists and objects within each other, or XML elements. */
export const MAX_DEPTH = 64;
/** Lists and objects, or XML elements, of a whole file. */
export const MAX_NODES = 3_000_000;
export const MAX_XML_NODES = 1_500_000;
export const MAX_ZIP_ENTRIES = 20;
/** Of all entries together, unpacked. */
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
/** Unpacked to packed size of an entry. */
export const MAX_ZIP_RATIO = 200;
export const MAX_PROPERTIES = 50;
export const MAX_COLUMNS = 500;
export const MAX_TEXT = 500;
/** Faults of single rows that are listed; those beyond are counted. */
export const MAX_LISTED = 100;
/** Metres within which the true border of an official zone may be said to lie. */
export const MAX_RADIUS_M = 50_000;
