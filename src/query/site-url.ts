import { SITE } from '../domain/site.ts';

/** A root-relative address as the outside world should use it: absolute when the site's address is configured (`SITE_URL`), with the path prefix in any case. */
export function siteUrl(address: string): string {
  const path = sitePath(address);
  return import.meta.env.SITE ? new URL(path, import.meta.env.SITE).href : path;
}

/** A root-relative address with the path prefix, for what stays within the site. */
export const sitePath = (address: string): string => import.meta.env.BASE_URL.replace(/\/$/u, '') + address;

/** An absolute address in any case, for formats that know no other: that of {@link SITE.preview} while `SITE_URL` is not set. */
export const absoluteUrl = (address: string): string => new URL(sitePath(address), import.meta.env.SITE ?? SITE.preview).href;

/** Has the site been given an address (`SITE_URL`)? */
export const hasAddress = (): boolean => import.meta.env.SITE !== undefined;
