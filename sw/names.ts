/** Tag of the Background Sync registration that wakes the sender. */
export const SEND_TAG = 'sotay-send';
/** What the page tells a waiting service worker once no form is open. */
export const RELOAD_WHEN_CALM = 'no form is open';
