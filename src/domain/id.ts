import { z } from 'zod';

/** An id and its address: unmarked Vietnamese in lower case, words joined by single hyphens. It never changes and never dies. */
export const ID_PATTERN = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** An id as typed in YAML: see {@link ID_PATTERN}. */
export const id = z.string().regex(ID_PATTERN, 'Mã chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, ví dụ `bac-ninh`.');
