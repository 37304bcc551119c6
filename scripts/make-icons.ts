/**
 * Draws the icons of dots that phones, browsers and the manifest want, from `public/icon.svg`: our own drawing on paper white, whole (those of
 * phones must not be see-through), and smaller where a phone cuts the corners off. Run it when the drawing changes: `npm run icons`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import sharp from 'sharp';

const FOLDER = 'public';
const PAPER = '#fbfaf6';
/** Units of the drawing's side. */
const SIDE = 64;

/** The drawing's share of the icon's side; a phone may cut a maskable icon to a circle of four fifths. */
const ICONS = [
  { file: 'icon-192.png', pixels: 192, share: 0.84 },
  { file: 'icon-512.png', pixels: 512, share: 0.84 },
  { file: 'icon-maskable.png', pixels: 512, share: 0.56 },
  { file: 'apple-touch-icon.png', pixels: 180, share: 0.72 },
];
const FAVICON = { pixels: 32, share: 1 };

const drawing = readFileSync(`${FOLDER}/icon.svg`, 'utf8');

for (const { file, pixels, share } of ICONS) {
  writeFileSync(`${FOLDER}/${file}`, await drawIcon(pixels, share, PAPER));
}
const favicon = await drawIcon(FAVICON.pixels, FAVICON.share, 'none');
writeFileSync(
  `${FOLDER}/favicon.ico`,
  Buffer.concat([icoHeader(FAVICON.pixels, favicon.length), favicon]),
);

/** Gives a PNG of the drawing in the middle of a square. */
function drawIcon(pixels: number, share: number, ground: string): Promise<Buffer> {
  const side = SIDE / share;
  const from = (SIDE - side) / 2;
  const square = `<rect x="${from}" y="${from}" width="${side}" height="${side}" fill="${ground}" stroke="none"/>`;
  const svg = drawing
    .replace(
      /viewBox="[^"]*"/,
      `viewBox="${from} ${from} ${side} ${side}" width="${pixels}" height="${pixels}"`,
    )
    .replace(/<path/, `${square}<path`);
  const image = sharp(Buffer.from(svg), { density: 288 }).resize(pixels, pixels);
  const whole = ground === 'none' ? image : image.flatten({ background: ground });
  return whole.png({ compressionLevel: 9, palette: ground !== 'none' }).toBuffer();
}

/** The file header and the one directory entry of an ICO file that holds a PNG. */
function icoHeader(pixels: number, bytes: number): Buffer {
  const header = Buffer.alloc(22);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(1, 4);
  header.writeUInt8(pixels, 6);
  header.writeUInt8(pixels, 7);
  header.writeUInt16LE(1, 10);
  header.writeUInt16LE(32, 12);
  header.writeUInt32LE(bytes, 14);
  header.writeUInt32LE(header.length, 18);
  return header;
}
