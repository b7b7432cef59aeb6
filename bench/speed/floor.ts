import { join } from 'node:path';
import { pagefindUi, type Contender } from '../search/contenders.ts';

/** The folder of the floor below the project, and its built site below a copy. */
export const FLOOR = 'bench/floor';
export const floorDist = (folder: string): string => join(folder, FLOOR, 'dist');

/** The search of the floor: Pagefind's own interface on a page of its own. */
export const floorSearch: Contender = { ...pagefindUi, name: 'floor', path: 'search/' };
