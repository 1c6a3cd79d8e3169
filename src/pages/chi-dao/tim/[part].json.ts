import { partFile } from '../../../finder/data.ts';
import { file } from '../../../query/file.ts';
import { finderFiles } from '../../../query/finder.ts';

/** The words of the directives, in parts. */
export const getStaticPaths = async () => (await finderFiles()).parts.map((part, index) => ({ params: { part: partFile(index).replace('.json', '') }, props: { part } }));
export const GET = file(({ part }) => JSON.stringify(part));
