import assert from 'node:assert/strict';
import { test } from 'node:test';
import { contextOf } from '../../src/domain/context.ts';
import type { BodyBlock } from '../../src/domain/record.ts';

const block = (anchor: string, text: string): BodyBlock => ({ anchor, text, kind: 'paragraph' });

test('the sentence around a quote, and nothing of its neighbours', () => {
  const blocks = [block('doan-1', 'Câu đầu.'), block('doan-2', 'Trước đó có câu này. Tỷ trọng kinh tế số đạt 18,3% vào giữa năm. Rồi câu khác.')];
  assert.deepEqual(contextOf(blocks, 'kinh tế số đạt 18,3%'), { before: 'Tỷ trọng ', quote: 'kinh tế số đạt 18,3%', after: ' vào giữa năm.', anchor: 'doan-2' });
});

test('a fact keeps its own anchor', () => {
  assert.equal(contextOf([block('doan-1', 'Đạt 42%.')], 'Đạt 42%', 'muc-42').anchor, 'muc-42');
});

test('a quote over two sentences takes both', () => {
  const { before, after } = contextOf([block('doan-1', 'A b c. D e f. G h.')], 'c. D e');
  assert.deepEqual([before, after], ['A b ', ' f.']);
});

test('long sentences are shortened at a word, the quote never', () => {
  const long = 'từ '.repeat(200);
  const { before, quote, after } = contextOf([block('doan-1', `${long}đúng lời này ${long}`.trim())], 'đúng lời này');
  assert.equal(quote, 'đúng lời này');
  assert.match(before, /^… từ từ/u);
  assert.match(after, /từ …$/u);
  assert.ok(before.length < 170 && after.length < 170);
});

test('words that stand nowhere in the body come back alone', () => {
  assert.deepEqual(contextOf([block('doan-1', 'Khác.')], 'không có'), { before: '', quote: 'không có', after: '', anchor: '' });
});
