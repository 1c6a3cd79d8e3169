const base = import.meta.env.BASE_URL.replace(/\/$/u, '');

/** A root-relative address with the site's path prefix. Addresses elsewhere (https:, #) pass unchanged. */
export const href = (address: string): string => (address.startsWith('/') ? base + address : address);
