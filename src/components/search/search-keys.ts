/** Where the keys of the search can move the focus, in order: the field, the results, the button for more. */
export interface SearchStops {
  field: HTMLInputElement;
  results: HTMLElement;
  more: HTMLButtonElement;
}

/**
 * Moves the focus for a key pressed in the search: arrows between field, results and button, Escape back to the field.
 * @returns whether the key was used
 */
export function moveFocus({ field, results, more }: SearchStops, event: KeyboardEvent): boolean {
  if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  const target = event.target as Element;
  const stops: HTMLElement[] = [field, ...results.querySelectorAll<HTMLElement>('.search-result__title a'), ...(more.hidden ? [] : [more])];
  const item = target.closest('.search-result');
  const here = stops.findIndex((stop) => stop === target || (item !== null && item.contains(stop)));
  if (here === -1) return false;

  if (event.key === 'Escape' && here > 0) field.focus();
  else if (event.key === 'ArrowDown' && here + 1 < stops.length) stops[here + 1]!.focus();
  // From a heading inside a result, up leads to the result itself.
  else if (event.key === 'ArrowUp' && here > 0) stops[stops[here] === target ? here - 1 : here]!.focus();
  else return false;
  return true;
}
