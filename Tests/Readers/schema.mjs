// schema.mjs SCHEMA < DOCUMENT: what of the document does not fit the JSON schema, of draft 4 or 7.
// schema.mjs SCHEMA each < [DOCUMENT, …]: the same for each of them.
import { readFile } from 'node:fs/promises';
import { json } from 'node:stream/consumers';
import Ajv from 'ajv';
import Draft4 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { withoutComments } from './jsonc.mjs';

const schema = JSON.parse(withoutComments(await readFile(process.argv[2], 'utf8')));
const draft4 = schema.$schema.includes('draft-04');
delete schema.id; // which draft 7 calls $id
const ajv = new (draft4 ? Draft4 : Ajv)({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);
const input = await json(process.stdin);
const misfits = document => {
    validate(document);
    return (validate.errors ?? []).map(error => ({
        at: error.instancePath,
        keyword: error.keyword,
        value: error.params.additionalProperty ?? error.params.allowedValues ?? error.params.missingProperty ?? error.message,
    }));
};
console.log(JSON.stringify(process.argv[3] === 'each' ? input.map(misfits) : misfits(input)));
