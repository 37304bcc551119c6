import { STORED } from '../../model/address.ts';

/**
 * Runs in the head of every page before anything is painted: puts on the root what the reader chose on the settings page (preferences.ts),
 * so that no page flashes in the other colour scheme. It stays the same on all pages, byte for byte, so that a content security policy
 * can name it by its hash.
 */
export const schemeScript = `try{let s;for(let k of['motion','singleKeys','scheme'])if(s=localStorage['${STORED}.'+k])document.documentElement.dataset[k]=s;if(s)for(let m of document.querySelectorAll('[data-scheme-colour]'))m.media=m.dataset.schemeColour==s?'all':'not all'}catch{}`;
