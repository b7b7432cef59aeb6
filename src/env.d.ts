declare namespace App {
  interface Locals {
    /** The citations of the page being rendered, in the order of their numbers. Set by the page, read by `<Cite>`. */
    citations: import('./content-model/citations.ts').Citation[];
    /** The certainties of the claims of an article, in its order. Set by the page, read by `<EvidenceSummary>`. */
    certainties: import('./content-model/schemas/components.ts').ClaimCertainty[];
  }
}
