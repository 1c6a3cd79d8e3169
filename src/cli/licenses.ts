import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run licenses`: every installed package that the site is built with, its licence and whether its files reach the reader, as a table. */

/** One package as it lies in `node_modules/`. */
export interface PackageLicense {
  readonly name: string;
  readonly version: string;
  /** As its own `package.json` says, an SPDX expression; `unknown` when it says nothing. */
  readonly license: string;
}

interface Locked { readonly version?: string; readonly dev?: boolean; readonly license?: unknown }

/**
 * Every package that is not for development alone, from the lock file; those for other systems too, with the licence the lock file names.
 * @param root - The project folder.
 */
export function productionLicenses(root: string): PackageLicense[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  return Object.entries(packages)
    .filter(([path, { dev }]) => path !== '' && !dev)
    .map(([path, locked]) => ({ name: path.replace(/^.*node_modules\//u, ''), version: locked.version ?? '', license: licenseIn(installed(root, path) ?? locked) }))
    .sort((a, b) => (a.license === b.license ? (a.name < b.name ? -1 : 1) : a.license < b.license ? -1 : 1));
}

function installed(root: string, path: string): { readonly license?: unknown; readonly licenses?: unknown } | undefined {
  try {
    return JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as { license?: unknown };
  } catch {
    return undefined; // for another system
  }
}

/** Old packages have a list of objects instead of an expression. */
function licenseIn({ license, licenses }: { readonly license?: unknown; readonly licenses?: unknown }): string {
  const all = [license, licenses].flat().flatMap((one) => (typeof one === 'string' ? [one] : one !== null && typeof one === 'object' && 'type' in one ? [String(one.type)] : []));
  return all.length === 0 ? 'unknown' : all.join(' OR ');
}

if (import.meta.main) {
  const rows = productionLicenses(join(import.meta.dirname, '../..'));
  for (const { name, version, license } of rows) console.log(`${license.padEnd(28)} ${name} ${version}`);
  console.log(`\n${rows.length} gói, ${new Set(rows.map(({ license }) => license)).size} loại giấy phép.`);
}
