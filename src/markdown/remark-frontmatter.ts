import type { VFile } from 'vfile';

/** What the remark plugins hand on of a page: Astro gives it to the page's route as `remarkPluginFrontmatter`. */
export function frontmatterOf(file: VFile): Record<string, unknown> {
  const astro = (file.data['astro'] ??= {}) as { frontmatter?: Record<string, unknown> };
  return (astro.frontmatter ??= {});
}
