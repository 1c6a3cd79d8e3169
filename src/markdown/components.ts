/**
 * The components an author may write in a briefing's body. None takes attributes; each stands on lines of its own.
 * The guard, the handbook and the renderer all read this table.
 */
export const COMPONENTS = {
  ChuThichAnh: { block: 'caption', meaning: 'chú thích ảnh mà bài gốc in giữa các đoạn' },
  SaPo: { block: 'lead', meaning: 'đoạn mở đầu in riêng, tóm tắt bài' },
} as const;

export type ComponentName = keyof typeof COMPONENTS;

/** Is it one of {@link COMPONENTS}? JSX without a name (`<>`) and names with a dot are not. */
export const isComponent = (name: string | null): name is ComponentName => name !== null && Object.hasOwn(COMPONENTS, name);
