import { draftOf } from '../../src/ingest/draft.ts';
import { mdxOf } from '../../src/ingest/mdx.ts';
import { loadVocabulary } from '../../src/vocabulary/load.ts';

/**
 * `npm run bench:draft`: processor time of a draft, file included, for texts that no outlet prints, at two lengths.
 * Twice the length may cost twice the time; more says that something is searched for again and again.
 */
const vocabulary = loadVocabulary(process.cwd());
const LENGTH = 100_000;

const lines = (line: (index: number) => string) => (length: number): string => {
  const all: string[] = [];
  for (let size = 0; size < length; size += all.at(-1)!.length + 1) all.push(line(all.length));
  return all.join('\n');
};
const repeated = (words: string) => (length: number): string => words.repeat(Math.ceil(length / words.length)).slice(0, length);

const KINDS: Readonly<Record<string, (length: number) => string>> = {
  'một dòng toàn chữ số': repeated('1234567890'),
  '“12,5% ” lặp lại trên một dòng': repeated('12,5% '),
  '“12,5%” lặp lại, mỗi câu một dòng': lines((index) => `Toàn tỉnh có ${index} hộ, tăng 12,5% so với năm 2023.`),
  'mỗi dòng một chữ “a”': lines(() => 'a'),
  'mỗi dòng một tên người': lines(() => 'Trần Văn Ví Dụ'),
  'một dòng văn xuôi': repeated('tăng trưởng kinh tế của tỉnh đạt kết quả tốt, '),
  'mỗi dòng một đoạn khác nhau': lines((index) => `Đoạn số ${index} không giống đoạn nào ở trên.`),
  'mỗi dòng một người chủ trì': lines((index) => `Ông Trần Văn Ví Dụ chủ trì hội nghị lần ${index}.`),
  'mỗi dòng một chỉ đạo': lines((index) => `Chủ tịch yêu cầu các sở rà soát hồ sơ của nhóm ${index}.`),
  'mỗi dòng một dấu ngày giờ': lines((index) => `16/08/2025 10:${String(index % 60).padStart(2, '0')}`),
  'mỗi dòng một “Tin khác”': lines(() => 'Tin khác'),
  'mỗi dòng một rào “---”': lines(() => '---'),
};

function secondsFor(text: string): number {
  const start = process.cpuUsage();
  mdxOf(draftOf(text, vocabulary), { file: '000_0000000000000000.txt', sha256: '0'.repeat(64) }, vocabulary);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

secondsFor(KINDS['mỗi dòng một người chủ trì']!(5000)); // warm
for (const [kind, textOf] of Object.entries(KINDS)) {
  const [half, whole] = [secondsFor(textOf(LENGTH / 2)), secondsFor(textOf(LENGTH))];
  console.log(`${kind.padEnd(36)} ${(LENGTH / 2).toLocaleString('vi')} ký tự: ${half.toFixed(2)} s · ${LENGTH.toLocaleString('vi')} ký tự: ${whole.toFixed(2)} s`);
}
