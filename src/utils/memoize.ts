/**
 * A function of one value that works once for each: values that hold the same have the same result. For what takes
 * milliseconds and is asked for on many pages.
 */
export function onceForEach<T extends object>(work: (value: T) => string): (value: T) => string {
  const results = new Map<string, string>();
  return (value) => {
    const key = JSON.stringify(value);
    let result = results.get(key);
    if (result === undefined) results.set(key, (result = work(value)));
    return result;
  };
}
