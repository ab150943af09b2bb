// XML as objects, refused when it is not well-formed. Attributes begin with @; elements are always lists.
import { XMLParser, XMLValidator } from 'fast-xml-parser';

const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    isArray: (_, __, ___, isAttribute) => !isAttribute,
});

export function readXml(content) {
    const text = content.toString('utf8');
    const wellFormed = XMLValidator.validate(text);
    if (wellFormed !== true)
        throw new Error(wellFormed.err.msg);
    return parser.parse(text);
}
