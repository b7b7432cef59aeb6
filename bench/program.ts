/** Runs a benchmark's `main`; ends with code 1 and one sentence when it could not measure. */
export async function runProgram(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

/** A line for who waits; the report itself goes to the standard output. */
export function progress(what: string): void {
  console.error(`… ${what}`);
}
