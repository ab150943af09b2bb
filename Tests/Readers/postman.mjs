// postman.mjs BASE_URL ACCESS_TOKEN < COLLECTION: sends each of its requests once, as it stands; says what is answered.
import { json } from 'node:stream/consumers';
import postman from 'postman-collection';

const [baseUrl, accessToken] = process.argv.slice(2);
const collection = new postman.Collection(await json(process.stdin));
const values = new postman.VariableList(null, [{ key: 'baseUrl', value: baseUrl }, { key: 'accessToken', value: accessToken }]);
const filledIn = text => values.replace(text);

const items = [];
collection.forEachItem(item => items.push(item));
const requests = [];
for (const item of items) {
    const { request } = item;
    const query = request.url.getQueryString();
    const url = filledIn(`${request.url.getHost()}${request.url.getPath()}${query && '?' + query}`);
    const token = filledIn(item.getAuth().parameters().get('token'));
    const headers = { ...request.getHeaders({ enabled: true }), Authorization: `Bearer ${token}` };
    const response = await fetch(url, { method: request.method, headers });
    requests.push({ id: item.id, url, status: response.status, answer: await response.text() });
}
console.log(JSON.stringify({ baseUrl: collection.variables.get('baseUrl'), requests }));
