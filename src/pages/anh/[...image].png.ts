import { file } from '../../query/file.ts';
import { cacheKeysOfProps } from '../../query/page-keys.ts';
import { pngOf, socialImages } from '../../query/social-images.ts';

/** Pictures for shared links. */
export async function getStaticPaths() {
  const cacheKey = await cacheKeysOfProps();
  return [...(await socialImages())].map(([image, content]) => ({ params: { image }, props: { content }, ...cacheKey('anh', content) }));
}

export const GET = file(async ({ content }) => new Uint8Array(await pngOf(content)));
