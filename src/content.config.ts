import { defineCollection } from 'astro:content';
import { z } from 'zod';
import { briefingSchema, LEFT_OUT_REASONS } from './domain/briefing.ts';
import type { BodyBlock, BodyHeading, TextMention } from './domain/record.ts';
import { ARTICLE_TEXTS } from './domain/site.ts';
import { briefingLoader } from './query/briefing-loader.ts';

const schema = briefingSchema.extend({
  html: z.string(),
  blocks: z.array(z.custom<BodyBlock>()),
  headings: z.array(z.custom<BodyHeading>()),
  textMentions: z.array(z.custom<TextMention>()),
  articleText: z.enum(ARTICLE_TEXTS),
  leftOutTexts: z.array(z.strictObject({ reason: z.enum(LEFT_OUT_REASONS), lines: z.array(z.string()) })),
});

export const collections = { briefings: defineCollection({ loader: briefingLoader(), schema }) };
