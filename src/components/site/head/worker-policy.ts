/** The one policy of Trusted Types that a page may have: it makes the address of our service worker and nothing else. */
export const WORKER_POLICY = 'offline';
