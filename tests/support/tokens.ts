import { readFileSync } from 'node:fs';
import type { ComfortSettings } from '../../src/lib/comfort.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8').replace(/\/\*[^]*?\*\//g, '');

/** What decides the colours of a page on a screen. */
export interface Surroundings {
  theme: ComfortSettings['theme'];
  /** What the system asks for. */
  scheme: 'light' | 'dark';
  moreContrast: boolean;
}

/** The colours of `tokens.css` by their names without `--color-`, as `#rrggbb`. Throws at what it cannot read. */
export function colours(surroundings: Surroundings): Record<string, string> {
  const found: Record<string, string> = {};
  const preludes: string[] = [];
  for (const [, text = '', end] of css.matchAll(/([^{};]*)([{};])/g)) {
    if (end === '{') preludes.push(text.trim());
    else if (end === '}') preludes.pop();
    else if (preludes.every((prelude) => holds(prelude, surroundings))) {
      const [name = '', ...value] = text.split(':');
      found[name.trim()] = value.join(':').trim();
    }
  }
  const scheme = found['color-scheme'] === 'light dark' ? surroundings.scheme : found['color-scheme'];
  const resolve = (value: string): string => {
    const [, light, dark] = /^light-dark\((.+), (.+)\)$/.exec(value) ?? [];
    if (light && dark) return resolve(scheme === 'light' ? light : dark);
    const [, name] = /^var\((.+)\)$/.exec(value) ?? [];
    if (name) return resolve(found[name] ?? '');
    if (!/^#[\da-f]{6}$/.test(value)) throw new Error(`Not a colour: "${value}"`);
    return value;
  };
  const names = Object.keys(found).filter((name) => name.startsWith('--color-'));
  return Object.fromEntries(names.map((name) => [name.replace('--color-', ''), resolve(found[name]!)]));
}

/** Whether what stands before a brace lets its rules hold. */
function holds(prelude: string, { theme, moreContrast }: Surroundings): boolean {
  if (['@layer tokens', '@media screen', ':root'].includes(prelude)) return true;
  if (prelude === '@media (prefers-contrast: more)') return moreContrast;
  if (!/^:root(?:\[data-|:is\(\[data-)/.test(prelude)) throw new Error(`Not understood in tokens.css: "${prelude}"`);
  return prelude.includes(`[data-theme='${theme}']`);
}

/** Relative luminance of `#rrggbb`, as WCAG defines it: 0 for black, 1 for white. */
export function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((start) => linear(parseInt(colour.slice(start, start + 2), 16)));
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** One channel of sRGB, 0 to 255, as a share of the light. */
export function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}
