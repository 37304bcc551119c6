import type { APIRoute } from 'astro';
import { getCollection } from 'astro:content';
import { readCollection } from '../publish/collection.ts';
import { listPlaces } from '../publish/search/places.ts';

/** Themes, concepts and people by name, for whoever searches. */
export const GET: APIRoute = async () =>
  Response.json(listPlaces(await readCollection(), await getCollection('concepts')));
