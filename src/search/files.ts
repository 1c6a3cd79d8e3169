/** The bytes of a file that was packed with gzip; a host that unpacks it on the way is fine too. */
export async function unpacked(address: string, cache: RequestCache = 'default'): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(address, { cache });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return unpack(await answer.arrayBuffer());
}

/** What was packed with gzip as it was before, anything else as it is. */
export async function unpack(content: ArrayBuffer): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(content);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer());
}

export const json = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;

/** Asks once for each argument; a failure is not remembered. */
export function remembered<A, T>(ask: (argument: A) => Promise<T>): (argument: A) => Promise<T> {
  const answers = new Map<A, Promise<T>>();
  return (argument) => {
    const known = answers.get(argument);
    if (known) return known;
    const answer = ask(argument).catch((error: unknown) => {
      answers.delete(argument);
      throw error;
    });
    answers.set(argument, answer);
    return answer;
  };
}
