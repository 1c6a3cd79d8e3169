/** A root-relative address as the outside world should use it: absolute when the site's address is configured (`SITE_URL`), with the path prefix in any case. */
export function siteUrl(address: string): string {
  const path = import.meta.env.BASE_URL.replace(/\/$/u, '') + address;
  return import.meta.env.SITE ? new URL(path, import.meta.env.SITE).href : path;
}

/** A root-relative address with the path prefix, for what stays within the site. */
export const sitePath = (address: string): string => import.meta.env.BASE_URL.replace(/\/$/u, '') + address;
