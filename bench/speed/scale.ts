import type { Browser } from 'playwright';
import { keepPages } from '../keep-pages.ts';
import { measuredBuild, type BuildCost } from '../measured-build.ts';
import { copyProject } from '../project-copy.ts';
import { firstSearch, type FirstSearch } from './first-search.ts';
import { FLOOR } from './floor.ts';

/** A project with so many content pages, built as the site, as the floor, and as the floor with remark. */
export interface Scale {
  pages: number;
  ours: BuildCost;
  floor: BuildCost;
  floorWithRemark: BuildCost;
  search: FirstSearch;
}

/**
 * Builds a copy of the project with so many content pages and searches it. Fewer than the project has are some of its
 * own; more are filled up with generated ones.
 */
export async function measureScale(browser: Browser, root: string, pages: number, progress: (what: string) => void): Promise<Scale> {
  const copy = copyProject(root, pages);
  try {
    if (copy.pages > pages) keepPages(copy.folder, pages);
    progress(`${pages} pages: building the site`);
    const ours = await measuredBuild(copy.folder);
    progress(`${pages} pages: building the floor with remark`);
    const floorWithRemark = await measuredBuild(copy.folder, FLOOR, { FLOOR_MARKDOWN: 'remark' });
    progress(`${pages} pages: building the floor`);
    const floor = await measuredBuild(copy.folder, FLOOR);
    progress(`${pages} pages: searching`);
    return { pages, ours, floor, floorWithRemark, search: await firstSearch(browser, copy) };
  } finally {
    copy.remove();
  }
}
