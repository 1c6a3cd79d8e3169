/** Addresses of the site, root-relative, with a trailing slash. They are permanent: change one only with a redirect. */

/** The path of each kind of record, as in `DESIGN`: unmarked Vietnamese. */
export const SECTIONS = {
  briefings: { path: '/ban-tin/', name: 'Bản tin' },
  conferences: { path: '/hoi-nghi/', name: 'Hội nghị' },
  directives: { path: '/chi-dao/', name: 'Chỉ đạo' },
  indicators: { path: '/so-lieu/', name: 'Số liệu' },
  principles: { path: '/nguyen-tac/', name: 'Nguyên tắc' },
  themes: { path: '/chu-de/', name: 'Chủ đề' },
  provinces: { path: '/dia-phuong/', name: 'Địa phương' },
  organisations: { path: '/co-quan/', name: 'Cơ quan' },
  people: { path: '/nguoi/', name: 'Người' },
  documents: { path: '/van-ban/', name: 'Văn bản' },
  timeline: { path: '/dong-thoi-gian/', name: 'Dòng thời gian' },
  glossary: { path: '/thuat-ngu/', name: 'Thuật ngữ' },
} as const;

export type Section = keyof typeof SECTIONS;

/** @example addressOf('provinces', 'bac-ninh') // '/dia-phuong/bac-ninh/' */
export const addressOf = (section: Section, id: string): string => `${SECTIONS[section].path}${id}/`;

/** A fact's place in its briefing. @example factAddress('2024-07-19-bac-ninh', 'kts-2023') // '/ban-tin/2024-07-19-bac-ninh/#kts-2023' */
export const factAddress = (briefing: string, fact: string): string => `${addressOf('briefings', briefing)}#${fact}`;
