// Makes swapi.json, the facts that LocalSwapi serves, from the npm package swapi-graphql 0.0.6 (see ../NOTICE.md).
// In an empty folder outside the repository:
//
//   npm pack swapi-graphql@0.0.6
//   tar -xzf swapi-graphql-0.0.6.tgz
//   node <repository>/StandIns/LocalSwapi/Data/convert.mjs package
//
// The same package gives the same bytes. A count, a property or a relation that is not as expected stops the script.
// Spellings and odd values ('Wookie', '1000km', '36.8 ') stay: the live API serves them too.

import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

// The properties of each resource in SWAPI's order ('url' follows from the id), and how many records there are.
const craft = 'name model manufacturer cost_in_credits length max_atmosphering_speed crew passengers cargo_capacity consumables';
const resources = {
  people: [82, 'name height mass hair_color skin_color eye_color birth_year gender homeworld films species vehicles starships'],
  planets: [60, 'name rotation_period orbital_period diameter climate gravity terrain surface_water population residents films'],
  films: [6, 'title episode_id opening_crawl director producer release_date characters planets starships vehicles species'],
  species: [37, 'name classification designation average_height skin_colors hair_colors eye_colors average_lifespan homeworld '
    + 'language people films'],
  vehicles: [39, `${craft} vehicle_class pilots films`],
  starships: [36, `${craft} hyperdrive_rating MGLT starship_class pilots films`],
};
const links = {
  homeworld: 'planets', residents: 'people', characters: 'people', people: 'people', pilots: 'people',
  films: 'films', planets: 'planets', species: 'species', vehicles: 'vehicles', starships: 'starships',
};
const relations = [
  ['films', 'characters', 'people', 'films'],
  ['films', 'planets', 'planets', 'films'],
  ['films', 'species', 'species', 'films'],
  ['films', 'vehicles', 'vehicles', 'films'],
  ['films', 'starships', 'starships', 'films'],
  ['planets', 'residents', 'people', 'homeworld'],
  ['species', 'people', 'people', 'species'],
  ['vehicles', 'pilots', 'people', 'vehicles'],
  ['starships', 'pilots', 'people', 'starships'],
];

const source = readSource(process.argv[2]);
mendResidents();
const data = {};
for (const [resource, [count, properties]] of Object.entries(resources)) {
  const records = Object.entries(source[resource] ?? {});
  assert.equal(records.length, count, `the number of ${resource}`);
  data[resource] = Object.fromEntries(records.map(([id, record]) => [id, convert(resource, id, record, properties.split(' '))]));
}
relations.forEach(checkRelation);
writeFileSync(new URL('swapi.json', import.meta.url), format(data));

function readSource(folder) {
  assert.ok(folder, 'usage: node convert.mjs <folder of the unpacked package>');
  const cache = createRequire(import.meta.url)(resolve(folder, 'lib/api/cachedData/cache.js')).default;
  const records = {};
  for (const [url, json] of Object.entries(cache)) {
    const [, resource, id] = url.match(/\/api\/(\w+)\/(\d+)\/$/) ?? [];
    if (id) (records[resource] ??= {})[id] = JSON.parse(json); // the rest are list pages, made of the same records
  }
  return records;
}

// The source lists the species that come from a planet among its residents, by their ids, as though these were people's.
// Planet 39 keeps its one, 17: nobody has that id, and a link to nowhere is what a client of SWAPI has to survive.
function mendResidents() {
  for (const [id, planet] of Object.entries(source.planets)) {
    const from = resource => Object.keys(source[resource]).filter(key => idOf(source[resource][key].homeworld) === Number(id));
    const [people, species] = [from('people'), from('species')];
    const mixed = [...new Set([...people, ...species].map(Number))].sort((a, b) => a - b);
    assert.deepEqual(ids(planet.residents), mixed, `residents of planet ${id}`);
    planet.residents = (id === '39' ? [...people, '17'] : people).map(person => `/people/${person}/`);
  }
}

function convert(resource, id, record, properties) {
  const known = [...properties, 'created', 'edited'];
  const spare = resource === 'people' ? ['planets', 'url'] : ['url']; // SWAPI has no 'planets' on people
  assert.deepEqual(Object.keys(record).filter(name => ![...known, ...spare].includes(name)), [], `unknown properties of ${resource}/${id}`);
  return Object.fromEntries(known.map(name => [name, value(resource, id, record, name)]));
}

function value(resource, id, record, name) {
  const raw = record[name];
  if (name === 'homeworld') return idOf(raw);
  if (name in links) return ids(raw); // left out in the source when empty, each link twice on films
  assert.ok(typeof raw === (name === 'episode_id' ? 'number' : 'string'), `${name} of ${resource}/${id}`);
  if (name === 'opening_crawl') return ''; // prose, not a fact
  if (name === 'producer') return raw.replace('Gary Kutz', 'Gary Kurtz');
  if (name === 'created' || name === 'edited') return raw.replace(/\.(\d{3})Z$/, '.$1000Z'); // SWAPI writes microseconds
  return raw;
}

function ids(urls = []) {
  return [...new Set(urls.map(idOf))].sort((a, b) => a - b);
}

// A homeworld that nobody knows is the text '…/planets/null/' in the source.
function idOf(url) {
  const [, id] = url.match(/\/(\d+|null)\/$/) ?? assert.fail(`not a link: ${url}`);
  return id === 'null' ? null : Number(id);
}

function checkRelation([from, forward, to, back]) {
  const pairs = (resource, name, turned) => Object.entries(data[resource])
    .flatMap(([id, record]) => [record[name] ?? []].flat().map(other => (turned ? `${other}-${id}` : `${id}-${other}`)))
    .filter(pair => `${from} ${pair}` !== 'planets 39-17')
    .sort();
  assert.deepEqual(pairs(from, forward), pairs(to, back, true), `${from}.${forward} and ${to}.${back}`);
  for (const pair of pairs(from, forward)) assert.ok(data[to][pair.split('-')[1]], `${from}.${forward}: ${pair} leads nowhere`);
}

// One record a line, so that a change shows as the lines that it touches.
function format(all) {
  const records = group => Object.entries(group).map(([id, record]) => `    "${id}": ${JSON.stringify(record)}`).join(',\n');
  return `{\n${Object.entries(all).map(([name, group]) => `  "${name}": {\n${records(group)}\n  }`).join(',\n')}\n}\n`;
}
