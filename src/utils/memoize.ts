/** Returns a function that runs once for each value: values with equal JSON have the same result. */
export function memoize<T extends object>(work: (value: T) => string): (value: T) => string {
  const results = new Map<string, string>();
  return (value) => {
    const key = JSON.stringify(value);
    let result = results.get(key);
    if (result === undefined) results.set(key, (result = work(value)));
    return result;
  };
}
