// definition.mjs < DEFINITION: validates OpenAPI 2.0 or 3.1 by its schema, 2.0 also by the rules of the specification, and follows each
// reference.
import { json } from 'node:stream/consumers';
import SwaggerParser from '@apidevtools/swagger-parser';

const api = await SwaggerParser.validate(await json(process.stdin));
const operations = Object.values(api.paths).flatMap(path => Object.values(path).filter(operation => operation.operationId));
console.log(JSON.stringify({
    version: api.swagger ?? api.openapi,
    operations: operations.map(operation => operation.operationId),
    schemas: Object.keys(api.definitions ?? api.components.schemas).length,
}));
