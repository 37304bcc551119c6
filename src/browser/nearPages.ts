import { fetchJson } from '../dom/fetchJson.ts';
import { part } from '../dom/part.ts';
import { address, pathOf } from '../model/address.ts';
import { addressesPath, addressFile, type KnownAddress } from '../model/published/knownAddress.ts';
import { nearAddresses } from '../model/published/nearAddresses.ts';

/** A theme and a concept may have one name. */
const KINDS: Record<string, string> = { themes: 'theme', concepts: 'concept', authors: 'author' };

/** Takes the page of an address that leads nowhere, and offers there the pages that may have been meant; where nothing is near, it stays as it is. */
export async function offerNearPages(page: Document): Promise<void> {
  const section = page.querySelector<HTMLElement>('[data-near-pages]');
  const path = pathOf(page.location.pathname);
  if (section === null || path === undefined) return;
  const file = addressFile((section.dataset['files'] ?? '').split(' '), path);
  if (file === undefined) return;
  const known = (await fetchJson(addressesPath(file))) as readonly KnownAddress[];
  const near = nearAddresses(path, known);
  if (near.length === 0) return;
  part(section, 'ul', HTMLUListElement).replaceChildren(...near.map((one) => linkTo(page, one)));
  section.hidden = false;
}

function linkTo(page: Document, [path, title]: KnownAddress): HTMLElement {
  const line = page.createElement('li');
  const link = page.createElement('a');
  link.href = address(path);
  const kind = KINDS[path.split('/')[1] ?? ''];
  // The lists themselves, such as /themes/, are none of a kind.
  const isOne = path.split('/').length > 3;
  link.textContent = kind !== undefined && isOne ? `${title} (${kind})` : title;
  line.append(link);
  return line;
}
