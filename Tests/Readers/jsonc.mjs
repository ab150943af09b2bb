// JSON with comments and trailing commas, as plain JSON. What looks like either within a text stays.
const text = String.raw`"(?:[^"\\]|\\.)*"`;
const comment = String.raw`//[^\n]*|/\*[\s\S]*?\*/`;

const drop = (json, what) => json.replace(new RegExp(`(${text})|${what}`, 'g'), (_, kept) => kept ?? '');

export const withoutComments = json => drop(drop(json, comment), String.raw`,(?=\s*[}\]])`);
