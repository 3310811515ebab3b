/** Tag of the Background Sync registration that wakes the sender. */
export const SEND_TAG = 'sotay-send';
/** What the page tells a waiting service worker once no form is open. */
export const RELOAD_WHEN_CALM = 'no form is open';
/**
 * What a page asks the service worker, with a port for the answers: `false` as soon as a file that the app needs
 * offline is missing, then whether all are there once it has tried to fetch them.
 */
export const IS_APP_WHOLE = 'is the app whole';
/** The same of the code and model that read a card's printed lines, which are kept after the app is. */
export const IS_PRINT_READER_KEPT = 'is the print reader kept';
