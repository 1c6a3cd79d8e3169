import { renderSVG } from 'uqr';
import type { RecordPage, RecordSection } from '../domain/record-page.ts';
import { SITE } from '../domain/site.ts';
import { citeRecord } from '../exports/cite-record.ts';
import { recordJsonLd } from '../exports/json-ld/record.ts';
import { report } from '../domain/report.ts';
import { historyOf, lastChange } from './history.ts';
import { publicRecord } from './record.ts';
import { recordContent } from './record-contents.ts';
import { absoluteUrl, hasAddress, siteUrl } from './site-url.ts';
import { imageOf } from './social-images.ts';
import { subscriptionsOf } from './subscriptions.ts';

/** What the page of a record offers to take away, and what it tells machines. */
export async function recordPage(section: RecordSection, id: string): Promise<RecordPage> {
  const { vocabulary } = await publicRecord();
  const content = await recordContent(section, id);
  const url = siteUrl(content.address);
  const image = await imageOf(content);
  return {
    section,
    id,
    title: content.title,
    address: content.address,
    url,
    citation: citeRecord(content, vocabulary, url).text,
    report: report(content.title, url, SITE.repository),
    history: historyOf(section, id),
    subscriptions: await subscriptionsOf(section, id, content.title),
    image: { url: absoluteUrl(`/anh/${image.name}.png`), alt: image.alt },
    jsonLd: recordJsonLd({ content, vocabulary, url: siteUrl, changed: lastChange(section, id) }),
    qr: hasAddress() ? renderSVG(url, { pixelSize: 1, border: 0 }) : null,
  };
}
