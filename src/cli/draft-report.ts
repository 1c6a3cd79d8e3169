import { printable } from '../checks/reporters/printable.ts';
import { formatDay } from '../domain/day.ts';
import type { Draft } from '../ingest/draft.ts';
import type { DraftFile } from '../ingest/mdx.ts';
import { proposalYaml } from '../ingest/proposal-yaml.ts';

/** What an editor is told about one new draft: what was read, what to settle, what to enter into the vocabulary. */
export function reportOn(draft: Draft, { proposals }: DraftFile, seed: string): string {
  const { day, chairs, provinces, metrics, directives, documents, doubts } = draft;
  const when = day === null ? 'chưa rõ ngày' : day.value.startsWith('--') ? `ngày ${day.value.slice(5)}/${day.value.slice(2, 4)}, chưa rõ năm` : formatDay(day.value);
  const read = [when, `${chairs.length} người chủ trì`, `${provinces.length} địa phương`, `${metrics.length} số liệu`, `${directives.length} chỉ đạo`, `${documents.length} văn bản`].join(', ');
  const parts = [`  Đọc được: ${read}.`];
  if (doubts.length > 0) {
    parts.push(`  Cần xem (${doubts.length}):`);
    for (const { line, field, message } of doubts) parts.push(`    ${line === null ? 'cả bài' : `dòng ${line}`}  ${field}: ${printable(message)}`);
  }
  for (const { list, yaml } of proposalYaml(proposals, seed)) {
    parts.push(`  Thêm vào content/vocabulary/${list}.yml (xem lại từng mục):`);
    for (const line of yaml.trimEnd().split('\n')) parts.push(`    ${printable(line)}`);
  }
  return parts.join('\n');
}
