import type { DirectiveFile, KnownDirective } from '../domain/drafting-data.ts';
import { DirectiveIndex, type FoundDirectives } from './directive-index.ts';

/** What is said while there is no list to choose from or to check with. */
export const NOT_HERE = {
  unasked: 'Chưa tải danh sách chỉ đạo của kỷ yếu.',
  loading: 'Đang tải danh sách chỉ đạo của kỷ yếu…',
  failed: 'Chưa tải được danh sách chỉ đạo của kỷ yếu. Điều bạn đã ghi còn nguyên. Kiểm tra kết nối rồi bấm “Tải lại danh sách chỉ đạo”.',
} as const;
type State = keyof typeof NOT_HERE | 'here';

/**
 * The directives of the record, which only an outcome needs: nobody downloads them before {@link KnownDirectives.load}.
 * What failed is not remembered; it can be tried again.
 */
export class KnownDirectives {
  readonly #fetch: () => Promise<DirectiveFile>;
  #index: DirectiveIndex | undefined;
  #state: State = 'unasked';

  /** Called after each change of {@link KnownDirectives.state}. */
  onchange: (() => void) | undefined;

  constructor(fetch: () => Promise<DirectiveFile>) {
    this.#fetch = fetch;
  }

  get state(): State {
    return this.#state;
  }

  /** How many there are; none before they are here. */
  get size(): number {
    return this.#index?.size ?? 0;
  }

  /** Fetches the list unless it is here or under way. Whether that worked is said by the state. */
  async load(): Promise<void> {
    if (this.#state === 'loading' || this.#state === 'here') return;
    this.#become('loading');
    try {
      this.#index = await DirectiveIndex.of(await this.#fetch());
      this.#become('here');
    } catch (error) {
      console.warn(error);
      this.#become('failed');
    }
  }

  get(key: string): KnownDirective | undefined {
    return this.#index?.get(key);
  }

  /** @see DirectiveIndex.matching */
  matching(typed: string, most: number): FoundDirectives {
    return this.#index?.matching(typed, most) ?? { found: [], others: 0 };
  }

  /** Those among `keys` that the record has; undefined while that is not known. */
  among(keys: readonly string[]): KnownDirective[] | undefined {
    if (keys.length === 0) return [];
    return this.#index && keys.flatMap((key) => this.get(key) ?? []);
  }

  #become(state: State): void {
    this.#state = state;
    this.onchange?.();
  }
}
