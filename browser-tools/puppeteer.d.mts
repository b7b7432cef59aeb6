/* The part of puppeteer-core that the tests of Firefox use: the main install does not have it. */
export declare function launch(options: {
  browser: 'firefox';
  executablePath: string;
  defaultViewport: { width: number; height: number };
  env: NodeJS.ProcessEnv;
  extraPrefsFirefox: Record<string, unknown>;
}): Promise<{ newPage(): Promise<Page>; close(): Promise<void> }>;

type Run = (...args: unknown[]) => unknown;

interface Page {
  url(): string;
  goto(address: string): Promise<unknown>;
  evaluate(run: Run | string, ...args: unknown[]): Promise<unknown>;
  evaluateHandle(run: Run, ...args: unknown[]): Promise<{ asElement(): { click(): Promise<void> } | null }>;
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): unknown;
  on(event: 'pageerror', listener: (error: unknown) => void): unknown;
  on(event: 'request', listener: (request: Request) => void): unknown;
  on(event: 'requestfailed', listener: (request: Request) => void): unknown;
  on(event: 'response', listener: (response: { status(): number; url(): string }) => void): unknown;
}

interface Request {
  url(): string;
  failure(): { errorText: string } | null;
}
