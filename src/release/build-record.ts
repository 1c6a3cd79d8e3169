import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder } from './files.ts';

/** What a build was made from: `dist/build.json`. It holds no clock, so that the same commit gives the same bytes. */
export interface BuildRecord {
  /** The commit that was built; null outside a git clone, or when a file of the project differs from it. */
  readonly commit: string | null;
  /** SHA-256 over the names and bytes of everything under `content/` and `seeds/`. */
  readonly content: string;
  /** `SITE_URL` without the path; null when the addresses are root-relative. */
  readonly site: string | null;
  /** Path prefix of the site, with a slash at both ends. */
  readonly base: string;
  /** Whether drafts are shown: such a build is a preview and publishes no address. */
  readonly drafts: boolean;
  /** Version of node and of each package the build depends on, by name. */
  readonly tools: Readonly<Record<string, string>>;
}

/** What a build is told, beside the project. */
export type BuildSettings = Pick<BuildRecord, 'site' | 'base' | 'drafts'>;

export const BUILD_RECORD = 'build.json';
const CONTENT = ['content', 'seeds'];

/** @param root - The project folder. */
export function buildRecord(root: string, settings: BuildSettings): BuildRecord {
  return { commit: commitOf(root), content: contentDigest(root), ...settings, tools: { node: process.versions.node, ...packageVersions(root) } };
}

/** The record of the build in `dist`; undefined when there is none. */
export function readBuildRecord(dist: string): BuildRecord | undefined {
  try {
    return JSON.parse(readFileSync(join(dist, BUILD_RECORD), 'utf8')) as BuildRecord;
  } catch {
    return undefined;
  }
}

/** The commit checked out in `root`, if `root` is the top of a clone and nothing in it differs from that commit. */
function commitOf(root: string): string | null {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    if (realpathSync(git('rev-parse', '--show-toplevel')) !== realpathSync(root)) return null;
    return git('status', '--porcelain') === '' ? git('rev-parse', 'HEAD') : null;
  } catch {
    return null; // no git, or no clone
  }
}

/** SHA-256 over the names and bytes of everything under these folders of the project. */
export function contentDigest(root: string, folders: readonly string[] = CONTENT): string {
  const digest = createHash('sha256');
  for (const folder of folders)
    for (const file of filesUnder(join(root, folder))) digest.update(`${folder}/${file}\0${sha256(readFileSync(join(root, folder, file)))}\n`);
  return digest.digest('hex');
}

function packageVersions(root: string): Record<string, string> {
  const manifest = (path: string) => JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as { version: string; dependencies?: Record<string, string> };
  return Object.fromEntries(Object.keys(manifest('.').dependencies ?? {}).sort().map((name) => [name, manifest(`node_modules/${name}`).version]));
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
