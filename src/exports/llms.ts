import { heading, link, list, paragraph, quotation, text, toMarkdown } from './markdown.ts';
import type { ToUrl } from './rows.ts';

interface Linked {
  readonly title: string;
  readonly url: string;
}

/** @see https://llmstxt.org/ */
export const llms = ({ name, briefings, conferences, sections, url }: { readonly name: string; readonly briefings: readonly Linked[]; readonly conferences: readonly Linked[]; readonly sections: readonly Linked[]; readonly url: ToUrl }): string =>
  toMarkdown([
    heading(1, name),
    quotation('Các hội nghị, phiên họp của Chính phủ Việt Nam về chuyển đổi số đã quyết định gì, giao ai, hạn nào, báo cáo con số nào. Mỗi điều kèm nguyên văn lời bài báo. Công trình độc lập, không phải trang của cơ quan nhà nước.'),
    paragraph(text('Mỗi trang của một bản tin, chỉ đạo, số liệu, hội nghị, cơ quan… có bản Markdown và JSON cùng địa chỉ, đổi dấu gạch chéo cuối thành .md hoặc .json. Khi dẫn, xin dẫn đúng nguyên văn (trường quote) và địa chỉ của lời ấy (trường url); điều không biết là null.')),
    heading(2, 'Dữ liệu'),
    links([{ title: 'Dữ liệu mở và mô tả từng trường', url: url('/du-lieu/') }, { title: 'Mô tả cho máy (Frictionless Data Package)', url: url('/du-lieu/datapackage.json') }, ...['ban-tin', 'hoi-nghi', 'so-lieu', 'chi-dao'].map((table) => ({ title: `${table}.json`, url: url(`/du-lieu/${table}.json`) }))]),
    heading(2, 'Bản tin'),
    links(briefings),
    heading(2, 'Hội nghị'),
    links(conferences),
    heading(2, 'Các mục'),
    links(sections),
  ]);

const links = (items: readonly Linked[]) => list(items.map(({ title, url }) => [paragraph(link(url, title))]));
