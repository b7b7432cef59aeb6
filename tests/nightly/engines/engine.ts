/** A browser that is started and driven, with one page. */
export interface Engine {
  /** Loads an address; resolves when the page has loaded. */
  open(address: string): Promise<void>;
  /** Runs a function in the page, which must use nothing but its arguments; what it returns is JSON, or a promise of it. */
  evaluate<Args extends unknown[], Result>(run: (...args: Args) => Result | Promise<Result>, ...args: Args): Promise<Result>;
  /** Runs a script by the driver's right, which the policy of the page does not bind. */
  inject(script: string): Promise<void>;
  /** Clicks the element that a function finds in the page, as a reader would. Throws when it finds none. */
  click<Args extends unknown[]>(find: (...args: Args) => Element | undefined, ...args: Args): Promise<void>;
  /** What the browser reported since it was last asked: errors, warnings, violations of the policy, failed requests. */
  errors(): Promise<string[]>;
  stop(): Promise<void>;
}

/** A browser that may be on this machine. */
export interface InstalledEngine {
  name: string;
  /** The Debian packages that bring it. */
  packages: readonly string[];
  /** Whether all its programs are here. */
  isHere(): boolean;
  /** Whether its driver says what is on the console. Where it does not, pages have to watch themselves: see `watched-site.ts`. */
  tellsConsole: boolean;
  /** @param origin the only one that pages may ask for anything */
  start(origin: string): Promise<Engine>;
}

const WAIT_MS = 20_000;
const PAUSE_MS = 50;

/** Polls the page until `holds` returns true. Throws the sentence with the page's address after `WAIT_MS`. */
export async function until<Args extends unknown[]>(
  engine: Engine,
  sentence: string,
  holds: (...args: Args) => boolean,
  ...args: Args
): Promise<void> {
  let last: unknown;
  for (const end = Date.now() + WAIT_MS; Date.now() < end; await new Promise((done) => setTimeout(done, PAUSE_MS))) {
    try {
      if (await engine.evaluate(holds, ...args)) return;
      last = await engine.evaluate(() => location.href);
    } catch (error) {
      // Between two pages there is nothing to ask.
      last = error;
    }
  }
  throw new Error(`${sentence} Last seen: ${String(last)}`);
}
