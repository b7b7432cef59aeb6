import type { Root } from 'mdast';
import type { Processor } from 'unified';
import type { CompiledBodies } from '../content-checks/compiled-bodies.ts';

/** Remark plugin. Has `contentIntegrity` check each body as soon as it is parsed, before another plugin changes its tree. */
export function remarkCheckedBodies(this: Processor, bodies: CompiledBodies): void {
  const parse = this.parser;
  if (!parse) throw new Error('remarkCheckedBodies stands after the parser.');
  this.parser = (text, file) => bodies.checked(file.path.replaceAll('\\', '/'), () => parse(text, file) as Root);
}
