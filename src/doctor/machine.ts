/** What the doctor looks at, so that a test can describe any machine. Sizes in bytes. */
export interface Machine {
  /** Version of the node that runs the commands of the project: `24.21.0`. */
  readonly nodeVersion: string;
  /** The range that `package.json` asks of the machine's own node: `>=20`. */
  readonly wantedNode: string;
  /** Version of git, null when it is not found. */
  readonly gitVersion: string | null;
  /** Whether the project folder is a git clone. */
  readonly isClone: boolean;
  /** Whether the clone has only the newest commits: pages then show no history. */
  readonly isShallow: boolean;
  /** Whether git or an editor has turned line ends into those of Windows: checksums of articles then fail. */
  readonly hasWindowsLineEnds: boolean;
  /** The proxy that npm is told to go through, without what stands before an @; null when there is none. */
  readonly proxy: string | null;
  readonly lock: LockState;
  /** Folders an editor's commands write to that cannot be written, from the project root. */
  readonly unwritable: readonly string[];
  /** Room left on the disk of the project; null when the machine does not say. */
  readonly freeBytes: number | null;
  /** Whether another program has the port of `npm run dev` and `npm start`. */
  readonly isPortTaken: boolean;
  readonly hasBrowser: boolean;
}

/** How `node_modules/` stands to `package-lock.json`. */
export type LockState =
  | { readonly kind: 'missing' }
  | { readonly kind: 'fresh' }
  /** Packages whose installed version is not that of the lock file, a few of them. */
  | { readonly kind: 'stale'; readonly packages: readonly string[] };

export const PORT = 4321;
