import type { Browser } from 'playwright';
import { ours } from '../search/contenders.ts';
import { firstVisits, type FirstVisit } from '../search/speed.ts';
import { serveFolders } from '../server.ts';
import { floorDist, floorSearch } from './floor.ts';

/** Words that stand on pages which no copy of the project leaves out. */
const QUERIES = ['when not to have a massage', 'cold pack', 'finding a therapist'].map((query) => ({
  query,
  style: 'keyword' as const,
  pages: [],
}));

/** What the first result of a search takes, on slow 4G with empty caches: medians over some queries. */
export interface FirstSearch {
  ours: FirstVisit;
  floor: FirstVisit;
}

/** Searches a copy of the project in which site and floor are built. */
export async function firstSearch(browser: Browser, copy: { folder: string; dist: string }): Promise<FirstSearch> {
  const visits = async (dist: string, contender: typeof ours) => {
    const server = await serveFolders([dist]);
    try {
      return await firstVisits({ browser, server, contender }, QUERIES);
    } finally {
      await server.close();
    }
  };
  return { ours: await visits(copy.dist, ours), floor: await visits(floorDist(copy.folder), floorSearch) };
}
