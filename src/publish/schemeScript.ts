/**
 * Runs in the head of every page before anything is painted: puts on the root the colour scheme that the reader chose, so that no page
 * flashes in the other one. It stays the same on all pages, byte for byte, so that a content security policy can name it by its hash.
 */
export const schemeScript =
  "try{let s=localStorage['florilegium.scheme'];if(s){document.documentElement.dataset.scheme=s;for(let m of document.querySelectorAll('[data-scheme-colour]'))m.media=m.dataset.schemeColour==s?'all':'not all'}}catch{}";
