/** Apart from `day.ts`, so that a script in the browser can write a day without carrying the schemas. */

/**
 * A day, month or year in newspaper form.
 * @example formatDay('2024-07-19') // '19/7/2024'
 * @example formatDay('2024-07') // 'tháng 7/2024'
 */
export function formatDay(text: string): string {
  const [year, month, dayOfMonth] = text.split('-');
  if (dayOfMonth !== undefined) return `${+dayOfMonth}/${+month!}/${year}`;
  return month === undefined ? `năm ${year}` : `tháng ${+month}/${year}`;
}
