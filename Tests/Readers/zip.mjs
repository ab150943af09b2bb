// Opens a zip strictly: names, sizes and checksums have to be right. Gives [path, bytes] of each file.
import { buffer } from 'node:stream/consumers';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';

export async function unzip(bytes) {
    const zip = await yauzl.fromBufferPromise(bytes, { strictFileNames: true, lazyEntries: true });
    const files = new Map();
    for await (const entry of zip.eachEntry()) {
        const content = await buffer(await zip.openReadStreamPromise(entry));
        if (crc32(content) !== entry.crc32)
            throw new Error(`${entry.fileName}: the checksum is wrong.`);
        if (files.has(entry.fileName))
            throw new Error(`${entry.fileName} is there twice.`);
        files.set(entry.fileName, content);
    }
    return files;
}
