/** citation-js comes without types: what of it is used here. */
declare module '@citation-js/core' {
  import type { CslItem } from './citation.ts';
  export class Cite {
    /** CSL-JSON items, or text in a format that a plugin reads. */
    constructor(items: readonly CslItem[] | string, options?: { readonly forceType: '@bibtex/text' | '@ris/file' });
    readonly data: readonly CslItem[];
    format(format: 'bibtex'): string;
  }
  export const plugins: { readonly config: { get(plugin: '@bibtex'): { readonly format: { asciiOnly: boolean; useIdAsLabel: boolean } } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
