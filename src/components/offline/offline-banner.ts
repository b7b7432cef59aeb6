/** What a page says above its text when it comes from the device because the network gave no answer in time. */
export const KEPT_NOTE = 'Offline: this is the copy kept on this device.';

const NOTE = `<aside class="kept-note" aria-label="Connection"><p>${KEPT_NOTE}</p></aside> `;

/**
 * A page as it is shown from the device: with a note before its main region, which is part of the text, so that it is there
 * at the first paint and moves nothing; and with links to files that are no downloads, for Chromium asks no worker for those.
 */
export const keptPage = (html: string): string => html.replace(/<main[ >]/, (main) => NOTE + main).replace(/ download="[^"]*"/g, '');
