// icon.mjs < PNG: its size, its kind, and the colours of its corners.
import { buffer } from 'node:stream/consumers';
import { PNG } from 'pngjs';

const image = PNG.sync.read(await buffer(process.stdin), { checkCRC: true });
const { width, height, data } = image;
const pixel = (x, y) => '#' + data.toString('hex', (y * width + x) * 4, (y * width + x) * 4 + 3);
console.log(JSON.stringify({
    width,
    height,
    alphaChannel: image.alpha,
    opaque: data.every((value, i) => i % 4 !== 3 || value === 255),
    corners: [pixel(0, 0), pixel(width - 1, 0), pixel(0, height - 1), pixel(width - 1, height - 1)],
    colours: new Set(Array.from({ length: width * height }, (_, i) => pixel(i % width, Math.floor(i / width)))).size,
}));
