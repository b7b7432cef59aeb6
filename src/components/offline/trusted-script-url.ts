import { WORKER_POLICY } from '../site/head/worker-policy.ts';

/** What TypeScript does not know of Trusted Types. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (address: string) => string }): { createScriptURL(address: string): string };
}

/** The policy of each worker that was asked for: a page may make a policy once. */
const made = new Map<string, string>();

/**
 * The address of our service worker as browsers that require Trusted Types take it. The policy lets nothing else through.
 * Throws where the page's own policy does not allow one.
 */
export function trustedWorker(address: URL): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  if (!trustedTypes) return address.href;
  let trusted = made.get(address.href);
  if (trusted === undefined) {
    const policy = trustedTypes.createPolicy(WORKER_POLICY, {
      createScriptURL: (asked) => {
        if (asked !== address.href) throw new TypeError(`${asked} is not the service worker.`);
        return asked;
      },
    });
    trusted = policy.createScriptURL(address.href);
    made.set(address.href, trusted);
  }
  return trusted;
}
