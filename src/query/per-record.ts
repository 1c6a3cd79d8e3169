import { publicRecord, type PublicRecord } from './record.ts';

/** What is worked out from the whole record, once for each record: once a build, anew for each request on a development server. */
export function perRecord<T>(workOut: (record: PublicRecord) => T | Promise<T>): () => Promise<T> {
  let known: { readonly record: PublicRecord; readonly result: T | Promise<T> } | undefined;
  return async () => {
    const record = await publicRecord();
    if (known?.record !== record) known = { record, result: workOut(record) };
    return known.result;
  };
}
