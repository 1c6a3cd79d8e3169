/** Where this record is kept. The one place to change when a copy of the project gets an address of its own. */
export const SITE: {
  /** The repository on GitHub, without a slash at the end, e.g. `https://github.com/to-chuc/ky-yeu`; null while there is none. */
  readonly repository: string | null;
  /** The branch that is published. */
  readonly branch: string;
  /** Keeps visited pages on the reader's device, for reading without a network. When false, what an earlier build installed removes itself. */
  readonly offline: boolean;
} = { repository: null, branch: 'main', offline: true };
