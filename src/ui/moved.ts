/** Sends the reader on, with what follows the #: a page that is left by its `<meta>` alone would lose it. */
const link = document.querySelector<HTMLAnchorElement>('a[data-moved]');
if (link) {
  if (location.hash !== '') link.hash = location.hash;
  location.replace(link.href);
}
