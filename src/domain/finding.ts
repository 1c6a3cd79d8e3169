/** A place in a file: line and column count from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** `error` stops publication, `hint` asks for a look. */
export type Severity = 'error' | 'hint';
export const SEVERITY_NAMES = { error: 'lỗi', hint: 'nhắc' } as const satisfies Record<Severity, string>;

/** One thing an editor has to look at: where, what, and what to do — in Vietnamese, without blame. */
export interface Finding {
  /** Path from the project root, with forward slashes. */
  readonly file: string;
  readonly position: Position;
  readonly severity: Severity;
  /** A permanent code with a heading in `content/README.md`, e.g. `trich-dan-sai`. */
  readonly code: string;
  /** One sentence: what is the matter. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly remedy: string;
}

/** By file, then line, then column: the order in which a person works through them. */
export const compareFindings = (a: Finding, b: Finding): number =>
  (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) || a.position.line - b.position.line || a.position.column - b.position.column;
