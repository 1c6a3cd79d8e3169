import { addressOf } from '../domain/address.ts';
import type { Edtf } from '../domain/day.ts';
import { actor, scopeName, titled } from '../domain/names.ts';
import { historyOf, livingProvinces } from '../domain/provinces.ts';
import { formatQuantity } from '../domain/quantity.ts';
import { capitalise, compareVietnamese } from '../domain/text.ts';
import { newestFirst, type TimelineEvent } from '../domain/timeline.ts';
import { accountsOf, directiveAddress, publicRecord, type PublicRecord } from './record.ts';

/** Every dated thing of the record, newest first. What has no date is not here: nothing is placed by guessing. */
export async function timeline(): Promise<TimelineEvent[]> {
  const record = await publicRecord();
  return newestFirst([...conferences(record), ...documents(record), ...deadlines(record), ...targets(record), ...bodies(record), ...territories(record)]);
}

/** The choices that these events leave, as ids and names in alphabetical order. */
export async function timelineChoices(events: readonly TimelineEvent[]) {
  const { vocabulary } = await publicRecord();
  const named = (ids: readonly string[], name: (id: string) => string | undefined): { id: string; name: string }[] =>
    [...new Set(ids)].map((id) => ({ id, name: name(id) ?? id })).sort((a, b) => compareVietnamese(a.name, b.name));
  return {
    places: named(events.flatMap(({ places }) => places), (id) => vocabulary.provinces.get(id)?.name),
    bodies: named(events.flatMap((event) => event.bodies), (id) => vocabulary.organisations.get(id)?.name),
    themes: named(events.flatMap(({ themes }) => themes), (id) => vocabulary.themes.get(id)?.name),
  };
}

const NOWHERE = { detail: null, places: [], bodies: [], themes: [] } as const;

const conferences = (record: PublicRecord): TimelineEvent[] =>
  [...record.vocabulary.conferences.values()].map(({ id, name, date, hosts }) => {
    const accounts = accountsOf(record, id);
    return { kind: 'hoi-nghi', date, title: name, detail: accounts.length > 0 ? `${accounts.length} bản tin` : null, address: addressOf('conferences', id), places: unique(accounts.flatMap(({ provinces }) => provinces.map((province) => province.id))), bodies: hosts, themes: unique(accounts.flatMap(({ themes }) => themes)) };
  });

const documents = ({ vocabulary }: PublicRecord): TimelineEvent[] =>
  [...vocabulary.documents.values()].flatMap(({ id, number, type, issuer, date, title }): TimelineEvent[] => {
    const body = [...vocabulary.organisations.values()].find(({ name }) => name === issuer);
    return date === null ? [] : [{ ...NOWHERE, kind: 'van-ban', date, title: `${number === null ? type : `${type} ${number}`}: ${title}`, detail: issuer, address: addressOf('documents', id), bodies: body ? [body.id] : [], places: body?.province ? [body.province] : [] }];
  });

const deadlines = ({ vocabulary, directives }: PublicRecord): TimelineEvent[] =>
  directives.flatMap((directive): TimelineEvent[] => {
    if (directive.due === null) return [];
    const involved = [directive.issuer, ...directive.addressees].filter((id) => vocabulary.organisations.has(id));
    const places = involved.flatMap((id) => vocabulary.organisations.get(id)?.province ?? []);
    return [{ kind: 'han', date: directive.due, title: directive.action, detail: directive.addressees.length > 0 ? `Giao: ${directive.addressees.map((id) => actor(vocabulary, id).name).join(', ')}` : null, address: directiveAddress(directive), places: unique(places), bodies: unique(involved), themes: directive.themes }];
  });

/** Targets, at the end of the period they are set for; figures reached are history and have their own charts. */
const targets = ({ vocabulary, metrics }: PublicRecord): TimelineEvent[] =>
  metrics.flatMap((metric): TimelineEvent[] => {
    if (metric.kind !== 'target' || metric.period === null) return [];
    const indicator = vocabulary.indicators.get(metric.indicator);
    return [{ kind: 'muc-tieu', date: lastPart(metric.period), title: `${indicator?.name ?? metric.indicator}: ${formatQuantity(metric)}`, detail: capitalise(scopeName(vocabulary, metric.scope)), address: metric.address, places: vocabulary.provinces.has(metric.scope) ? [metric.scope] : [], bodies: [], themes: indicator?.themes ?? [] }];
  });

const bodies = ({ vocabulary }: PublicRecord): TimelineEvent[] =>
  [...vocabulary.organisations.values()].flatMap(({ id, name, from, until, successor, province }): TimelineEvent[] => {
    const common = { ...NOWHERE, kind: 'co-quan', address: addressOf('organisations', id), places: province === null ? [] : [province], bodies: successor === null ? [id] : [id, successor] } as const;
    const next = successor === null ? null : `Việc chuyển sang ${vocabulary.organisations.get(successor)?.name ?? successor}`;
    return [...(from === null ? [] : [{ ...common, date: from, title: `Bắt đầu: ${name}` }]), ...(until === null ? [] : [{ ...common, date: until, title: `Kết thúc: ${name}`, detail: next }])];
  });

const territories = ({ vocabulary }: PublicRecord): TimelineEvent[] =>
  livingProvinces(vocabulary).flatMap((province) =>
    historyOf(province, vocabulary).flatMap(({ from, name, units }): TimelineEvent[] => {
      const changed = units.length > 0 || (from !== null && from === province.citySince);
      if (from === null || !changed) return [];
      return [{ ...NOWHERE, kind: 'dia-gioi', date: from, title: units.length > 0 ? `${name} gồm ${units.map((unit) => unit.name).join(', ')} (cũ)` : `${capitalise(titled(province))} thành ${province.typeNow} ${province.name}`, address: addressOf('provinces', province.id), places: units.length > 0 ? units.map(({ id }) => id) : [province.id] }];
    }),
  );

const lastPart = (period: Edtf): Edtf => period.split('/').at(-1)!;
const unique = (ids: readonly string[]): string[] => [...new Set(ids)];
