import type { Finding } from '../domain/finding.ts';

/**
 * What a body may hold before anyone parses it. Measured: 250,000 `>` in one file kept the parser busy for 411 seconds, 20,000 `]` for 8;
 * lists 1,000 deep by indentation for 46; at these limits it needs less than two. The longest of the five first articles has 33 lines and 130 such signs.
 */
const LIMITS = [
  { what: 'dòng', most: 5_000, count: (body: string) => body.split('\n').length },
  { what: 'ký hiệu Markdown', most: 3_000, count: (body: string) => body.match(/[<>[\]{}*_~`|=&\\!]/gu)?.length ?? 0 },
  { what: 'dấu cách ở đầu một dòng', most: 100, count: (body: string) => Math.max(0, ...(body.match(/^[ \t]+/gmu) ?? []).map(({ length }) => length)) },
  { what: 'dấu danh sách hoặc trích dẫn ở đầu một dòng', most: 20, count: (body: string) => mostMarkers(body) },
] as const;

/** What of a body is too much to parse; the findings stand at its first line. */
export function excesses(body: string, file: string, firstLine: number): Finding[] {
  return LIMITS.flatMap(({ what, most, count }) => {
    const found = count(body);
    if (found <= most) return [];
    const position = { line: firstLine, column: 1 };
    const message = `Thân bài có ${found} ${what}, nhiều hơn mức ${most} của một bài viết.`;
    return [{ file, position, severity: 'error', code: 'bai-qua-nang', message, remedy: 'Xóa phần không thuộc bài; bài thật dài thì tách thành hai bản tin.' } as const];
  });
}

const mostMarkers = (body: string): number =>
  Math.max(0, ...(body.match(/^(?:[ \t]*(?:[>*+-]|\d{1,9}[.)]))+/gmu) ?? []).map((start) => start.match(/[>*+-]|\d+[.)]/gu)!.length));
