import type { APIRoute, GetStaticPaths } from 'astro';
import { getCollection } from 'astro:content';
import { fileAddresses, type KnownAddress } from '../../model/published/knownAddress.ts';
import { readCollection } from '../../publish/collection.ts';
import { listAddresses } from '../../publish/hosts/knownAddresses.ts';

/** Where pages are, for whoever comes to an address that leads nowhere. */
export const getStaticPaths = (async () => {
  const known = listAddresses(await readCollection(), await getCollection('concepts'));
  return [...fileAddresses(known)].map(([file, addresses]) => ({
    params: { file },
    props: { addresses },
  }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ addresses: readonly KnownAddress[] }> = ({ props }) =>
  Response.json(props.addresses);
