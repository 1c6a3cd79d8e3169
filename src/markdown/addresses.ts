import { isUndisguised, isWebAddress } from '../domain/web-address.ts';

/** Where a link in a briefing may lead. Everything else is refused, whatever it is. */
const LINKS: readonly RegExp[] = [
  /^mailto:[^@?/]+@[^@?/]+$/iu, // one address and nothing that fills in a letter
  /^\/(?!\/)/u, // a page of this site; `//host` is another site
  /^#./u,
];

/** A picture of this site: no other site sees who reads a page, and MDX turns any other path into a program. */
const PICTURE = /^\/anh\/(?:[a-z0-9-]+\/)*[a-z0-9-]+\.(?:avif|jpg|png|webp)$/u;

/**
 * May an author link to `url`?
 * @param url - The address as the Markdown parser gives it: entities and escapes already decoded.
 * @example isLink('javascript:alert(1)') // false
 */
export const isLink = (url: string): boolean => isUndisguised(url) && (isWebAddress(url) || LINKS.some((pattern) => pattern.test(url)));

/** May an author show the picture at `url`? @example isPicture('/anh/2024/hoi-nghi.jpg') // true */
export const isPicture = (url: string): boolean => PICTURE.test(url);
