/* The part of chrome-launcher and lighthouse that the benchmark uses: the main install has neither. */
export declare function launch(options: {
  chromePath: string;
  chromeFlags: string[];
  logLevel: 'silent';
}): Promise<{ port: number; kill(): void }>;

export interface Result {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] } | undefined>;
  audits: Record<string, { score: number | null; numericValue?: number } | undefined>;
  runtimeError?: { message: string };
}

export declare function lighthouse(
  url: string,
  options: { port: number; logLevel: 'silent'; onlyCategories: string[] },
): Promise<{ lhr: Result } | undefined>;
