import { minifySync } from 'rolldown/utils';
import { oldestBrowsers } from '../../../utils/browser-targets.ts';
import { memoize } from '../../../utils/memoize.ts';

/**
 * Classic scripts as one that stands in a page, without comments and long names. Throws at a mistake in one.
 * @param scripts the text of files, each with a block around all that it names
 */
export const inlineScript = (...scripts: readonly string[]): string => minified(scripts);

const minified = memoize((scripts: readonly string[]) => {
  const { code, errors } = minifySync('inline.js', scripts.join('\n'), { module: false, compress: { target: oldestBrowsers } });
  if (errors[0]) throw new Error(`A script of the page cannot be made small: ${errors[0].message}`);
  return code;
});
