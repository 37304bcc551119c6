import { pathOf } from '../model/address.ts';
import { createAnswers } from './answers.ts';
import { retireIfGone } from './retire.ts';
import type { Build, WorkerScope } from './scope.ts';
import { createStore } from './store.ts';

/**
 * The service worker: after one visit the site can be read and searched offline.
 *
 * Each build is a version with a cache of its own, so pages and index of two versions never mix. Pages come from the network, and from the
 * cache where it does not answer; once the network is seen to have another version, this one's pages and index are dropped. A new
 * version is installed whole or not at all and then waits, as workers do, until no page of the old one is open; a page of its own that is
 * the only one open has it take over once the reader has turned away. Never does it take over under a page of the old version, whose
 * scripts it does not have, nor while a page is on its way: that page would wait for ever.
 */
declare const BUILD: Build;

const scope = self as unknown as WorkerScope;
const store = createStore(BUILD);
const answers = createAnswers(BUILD, store, scope);
let stocking: Promise<void> | undefined;
let retiring: Promise<void> | undefined;

scope.addEventListener('install', (event) => {
  event.waitUntil(store.install());
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(store.deleteOthers());
  // The page that brought the worker is served by it too; not waited for, as what is being loaded waits in turn.
  void scope.clients.claim();
});

scope.addEventListener('message', (event) => {
  if (event.data === 'take over') event.waitUntil(takeOver());
  if (event.data !== 'keep' && event.data !== 'stock') return;
  event.waitUntil(answers.keepPage(event.source?.url).catch(() => undefined));
  // Asked once while the worker runs, in a quiet moment: a browser would not tell.
  retiring ??= retireIfGone(scope, store).catch(() => undefined);
  event.waitUntil(retiring);
  if (event.data !== 'stock') return;
  // Only a worker that stays fetches more. What fails now is tried again on the next page.
  stocking ??= retiring.then(answers.stock).finally(() => (stocking = undefined));
  event.waitUntil(stocking.catch(() => undefined));
});

scope.addEventListener('fetch', (event) => {
  const { method, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== scope.location.origin) return;
  const path = pathOf(pathname);
  // What else the host has is none of ours.
  if (path !== undefined) event.respondWith(answers.answer(event, path));
});

async function takeOver(): Promise<void> {
  const windows = await scope.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.length === 1) await scope.skipWaiting();
}
