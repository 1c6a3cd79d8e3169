import { addressOf, type Section } from './address.ts';

/** Sections whose pages each show one record. */
export const RECORD_SECTIONS = ['briefings', 'directives', 'conferences', 'indicators', 'principles', 'themes', 'provinces', 'organisations', 'people', 'documents'] as const satisfies readonly Section[];
export type RecordSection = (typeof RECORD_SECTIONS)[number];

/** One change of a record, as the repository's history has it. */
export interface Change {
  readonly commit: string;
  /** ISO 8601 with time zone. */
  readonly time: string;
  /** First line of the commit's message. */
  readonly subject: string;
  /** `added`: the first time it was there. */
  readonly kind: 'added' | 'changed';
}

/** A feed or calendar that has news of a record. */
export interface Subscription {
  readonly title: string;
  /** Root-relative. */
  readonly address: string;
  readonly type: 'application/atom+xml' | 'application/feed+json' | 'text/calendar';
}

/** A prefilled report that something is wrong. */
export interface Report {
  /** The repository's page for new issues with everything filled in; null while the site has no repository. */
  readonly address: string | null;
  /** The same words, to be sent any other way. */
  readonly text: string;
}

/** What a reader can take away from the page of one record, and what machines are told about it. */
export interface RecordPage {
  readonly section: RecordSection;
  readonly id: string;
  readonly title: string;
  /** Root-relative. */
  readonly address: string;
  /** How to cite it, in the Vietnamese form, with the page's address at the end. */
  readonly citation: string;
  /** The page's address as printed in the citation: absolute when the site has an address. */
  readonly url: string;
  readonly report: Report;
  /** Newest first; null when the repository's history was not there when the site was built. */
  readonly history: readonly Change[] | null;
  readonly subscriptions: readonly Subscription[];
  /** Picture for links that are shared. */
  readonly image: { readonly url: string; readonly alt: string };
  /** schema.org description, ready for a `<script type="application/ld+json">`. */
  readonly jsonLd: string;
  /** Markup of a QR code of the page's address, for print; null while the site has no address. */
  readonly qr: string | null;
}

/** Other forms of a record, each a file beside its page: `/ban-tin/x/` → `/ban-tin/x.md`. */
export const TWINS = {
  md: { name: 'Markdown', type: 'text/markdown' },
  json: { name: 'JSON', type: 'application/json' },
  bib: { name: 'BibTeX', type: 'application/x-bibtex' },
  ris: { name: 'RIS', type: 'application/x-research-info-systems' },
} as const;
export type Twin = keyof typeof TWINS;

/** @example twinAddress('/ban-tin/2024-07-19-bac-ninh/', 'md') // '/ban-tin/2024-07-19-bac-ninh.md' */
export const twinAddress = (address: string, twin: Twin): string => `${address.replace(/\/$/u, '')}.${twin}`;

/** How to cite every figure, directive and quote of a briefing. @example citationsAddress('2024-07-19-bac-ninh') // '/ban-tin/2024-07-19-bac-ninh/trich-dan/' */
export const citationsAddress = (briefing: string): string => `${addressOf('briefings', briefing)}trich-dan/`;

/** The `[...record]` part of a record's address: `ban-tin/2024-07-19-bac-ninh`. */
export const recordPath = (section: RecordSection, id: string): string => addressOf(section, id).slice(1, -1);
