import { bibtex } from '../../../exports/bibliography.ts';
import { citationPaths, factCitations } from '../../../query/fact-citations.ts';
import { file } from '../../../query/file.ts';

export const getStaticPaths = citationPaths;

export const GET = file(async ({ briefing }) => bibtex(...(await factCitations(briefing)).map(({ csl }) => csl)));
