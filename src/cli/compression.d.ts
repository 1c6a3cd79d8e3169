/** What `serve.ts` uses of the library, which comes without types (those of DefinitelyTyped bring all of Express). */
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Filter = (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Packs the bodies of answers whose request accepts it. */
  function compression(options?: { readonly filter?: Filter }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
  namespace compression {
    /** Is the content of a kind that becomes smaller? */
    const filter: Filter;
  }
  export default compression;
}
