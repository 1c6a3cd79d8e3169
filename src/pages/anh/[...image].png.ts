import type { APIRoute } from 'astro';
import { cacheKeysOfProps } from '../../query/page-keys.ts';
import { pngOf, socialImages } from '../../query/social-images.ts';

/** Pictures for shared links. */
export async function getStaticPaths() {
  const cacheKey = await cacheKeysOfProps();
  return [...(await socialImages())].map(([image, content]) => ({ params: { image }, props: { content }, ...cacheKey('anh', content) }));
}

export const GET: APIRoute = async ({ props }) => new Response(new Uint8Array(await pngOf(props['content'])));
