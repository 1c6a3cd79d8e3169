/* Offline reading is switched off (SITE.offline): a worker of an earlier build removes itself and all that it kept. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('ky-yeu-')).map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  );
});
