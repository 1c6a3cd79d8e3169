import type { APIRoute } from 'astro';

/** What a file holds, from the props of its path. */
type Make<Props> = (props: Props) => string | Uint8Array<ArrayBuffer> | Promise<string | Uint8Array<ArrayBuffer>>;

/**
 * A file that is no page, for `export const GET`: the development server asks for it, and the build makes it without a request and an answer for each
 * (`release/integration.ts`), of which there are four times as many as pages.
 */
// biome-ignore lint/suspicious/noExplicitAny: Astro gives the props of a path without their types.
export function file<Props extends object = Record<string, any>>(make: Make<Props>): APIRoute & { readonly make: Make<Props> } {
  return Object.assign(async ({ props }: { readonly props: object }) => new Response(await make(props as Props)), { make });
}
