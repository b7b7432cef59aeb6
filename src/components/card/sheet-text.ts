/** Returns the text of what a sheet shows, a line for each block, in the order in which it is printed. */
export function sheetText(sheet: Element): string {
  const blocks = [...sheet.querySelectorAll('h3, p, li')].filter((block) => !block.closest('[hidden]'));
  return blocks.map(visibleText).join('\n');
}

function visibleText(block: Element): string {
  const copy = block.cloneNode(true) as Element;
  for (const hidden of copy.querySelectorAll('[hidden]')) hidden.remove();
  return copy.textContent.replace(/\s+/g, ' ').trim();
}
