/**
 * What the drafter writes where an editor has to fill something in. Each satisfies the schema, so that a draft can be looked at,
 * and none can be taken for a fact; the check refuses them in a briefing that is no draft.
 */
export const PLACEHOLDERS = {
  /** Begins a text that an editor has to replace. */
  text: 'Bản nháp:',
  summary: 'Bản nháp: chưa có tóm tắt. Viết hai đến bốn câu bằng lời của mình.',
  /** A year that never was. */
  year: '0000',
  id: 'chua-ro',
} as const;
