/** A file in a bundle: its path below the site's root, and what a server would send for it. */
export interface BundledFile {
  readonly path: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const LINE_FEED = 10;

/** Takes files and gives them as one: a line of JSON with their paths and lengths, then their bytes in a row. */
export function packBundle(files: readonly BundledFile[]): Uint8Array<ArrayBuffer> {
  const contents = files.map(({ path, bytes }) => [path, bytes.length] as const);
  const head = new TextEncoder().encode(`${JSON.stringify(contents)}\n`);
  const packed = new Uint8Array(
    files.reduce((length, { bytes }) => length + bytes.length, head.length),
  );
  packed.set(head);
  let at = head.length;
  for (const { bytes } of files) {
    packed.set(bytes, at);
    at += bytes.length;
  }
  return packed;
}

/** Takes a bundle and gives its files; throws where it is cut short or something else. */
export function unpackBundle(packed: Uint8Array<ArrayBuffer>): BundledFile[] {
  const end = packed.indexOf(LINE_FEED);
  const head = new TextDecoder().decode(packed.subarray(0, Math.max(end, 0)));
  const contents = JSON.parse(head) as [string, number][];
  let at = end + 1;
  const files = contents.map(([path, length]) => {
    const bytes = packed.subarray(at, at + length);
    at += length;
    return { path, bytes };
  });
  if (at !== packed.length) throw new Error(`bundle: ${packed.length} bytes instead of ${at}`);
  return files;
}
