/** What we use of a package that brings no types. */
declare module 'subset-font' {
  /** A font with the glyphs that `text` needs, and no others. */
  export default function subsetFont(font: Buffer, text: string, options?: { readonly targetFormat?: 'woff2' | 'woff' | 'sfnt'; readonly noLayoutClosure?: boolean }): Promise<Buffer>;
}
