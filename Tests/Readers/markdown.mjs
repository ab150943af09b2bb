// markdown.mjs < TEXT: its headings, and its links.
import { text } from 'node:stream/consumers';
import { marked } from 'marked';

const tokens = marked.lexer(await text(process.stdin));
const links = [];
marked.walkTokens(tokens, token => token.type === 'link' && links.push(token.href));
console.log(JSON.stringify({
    headings: tokens.filter(token => token.type === 'heading').map(({ depth, text }) => ({ depth, text })),
    links,
}));
