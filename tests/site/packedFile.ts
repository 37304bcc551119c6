import { readFile, stat } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pack = promisify(gzip);

/** Packed files by path, size and time of change: each is packed once for all who ask for it. */
const packed = new Map<string, Promise<Buffer>>();

/** Takes a path and gives the file's bytes as gzip; anew once the file has changed. Rejects where there is none. */
export async function packedFile(path: string): Promise<Buffer> {
  const { size, mtimeMs } = await stat(path);
  const key = `${path} ${size} ${mtimeMs}`;
  const packing = packed.get(key) ?? readFile(path).then((bytes) => pack(bytes));
  packed.set(key, packing);
  return packing;
}
