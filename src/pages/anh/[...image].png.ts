import type { APIRoute } from 'astro';
import { pngOf, socialImages } from '../../query/social-images.ts';

/** Pictures for shared links. */
export const getStaticPaths = async () => [...(await socialImages())].map(([image, content]) => ({ params: { image }, props: { content } }));

export const GET: APIRoute = async ({ props }) => new Response(new Uint8Array(await pngOf(props['content'])));
