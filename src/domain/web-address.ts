import { lookAlikes } from './look-alikes.ts';

/** Characters that browsers drop or read as a slash, so that `java⇥script:` and `/\host` pass for something else. */
const DISGUISE = /[\s\p{C}\p{Default_Ignorable_Code_Point}\\]/u;
/** Labels of Latin letters (Vietnamese names of hosts among them), digits and hyphens; the last one has letters alone, so that no number passes for a name. */
const HOST = /^(?:[\p{Script=Latin}\p{M}\d](?:[\p{Script=Latin}\p{M}\d-]*[\p{Script=Latin}\p{M}\d])?\.)+[\p{Script=Latin}\p{M}]{2,}$/u;
const LONGEST = 2_000;

/** Does a browser read the same address that a person reads? */
export const isUndisguised = (url: string): boolean => !DISGUISE.test(url) && url.length <= LONGEST;

/**
 * Is it an address of the web whose host is a name in Latin letters, without a name before an @ that looks like a host, and without letters that only look Latin?
 * @example isWebAddress('https://chinhphu.vn@evil.example') // false
 */
export function isWebAddress(url: string): boolean {
  const [, host] = /^https?:\/\/([^/?#@:]+)(?::[1-9]\d{0,4})?(?:[/?#]|$)/iu.exec(url) ?? [];
  return host !== undefined && isUndisguised(url) && HOST.test(host) && !/(?:^|\.)xn--/iu.test(host) && lookAlikes(host).length === 0 && URL.canParse(url);
}
