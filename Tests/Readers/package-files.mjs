// package-files.mjs < ZIP: opens it and reads each file inside by its kind; says what is there.
import { buffer } from 'node:stream/consumers';
import { PNG } from 'pngjs';
import { readXml } from './xml.mjs';
import { unzip } from './zip.mjs';

const readers = {
    json: content => JSON.parse(content.toString('utf8')),
    md: content => new TextDecoder('utf-8', { fatal: true }).decode(content),
    png: content => PNG.sync.read(content, { checkCRC: true }),
    xml: content => readXml(content),
};

const files = await unzip(await buffer(process.stdin));
for (const [name, content] of files) {
    const read = readers[name.split('.').at(-1).toLowerCase()];
    if (!read)
        throw new Error(`${name} is of a kind that nothing here reads.`);
    try {
        read(content);
    } catch (error) {
        throw new Error(`${name}: ${error.message}`);
    }
}
console.log(JSON.stringify([...files.keys()]));
