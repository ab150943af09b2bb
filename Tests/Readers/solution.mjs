// solution.mjs < ZIP: follows every reference inside a solution that holds one connector; says how many, and which lead nowhere.
import { buffer } from 'node:stream/consumers';
import { readXml } from './xml.mjs';
import { unzip } from './zip.mjs';

const files = await unzip(await buffer(process.stdin));
const xml = name => readXml(files.get(name));
const followed = { files: 0, components: 0, variables: 0, operations: 0, parameters: 0 };
const lost = [];
const follow = (kind, from, to, there) => {
    followed[kind]++;
    if (!there)
        lost.push(`${from}: ${to}`);
};

// Each part of the connector is a file, and there is no file besides.
const customizations = xml('customizations.xml').ImportExportXml[0];
const connector = customizations.Connectors[0].Connector[0];
const parts = Object.fromEntries(Object.entries(connector)
    .filter(([, [value]]) => value.startsWith?.('/'))
    .map(([key, [value]]) => [key, value.slice(1)]));
for (const [key, path] of Object.entries(parts))
    follow('files', `customizations.xml ${key}`, path, files.has(path));
const variables = [...files.keys()].filter(name => /^environmentvariabledefinitions\/[^/]+\/[a-z]+\.xml$/.test(name));
const known = new Set(['[Content_Types].xml', 'solution.xml', 'customizations.xml', ...Object.values(parts), ...variables]);
for (const name of files.keys())
    follow('files', name, 'belongs to nothing', known.has(name));

// Each root component is there, and each component is a root component.
const names = variables.map(name => xml(name).environmentvariabledefinition[0]['@schemaname']);
const components = [`372 {${connector.connectorid[0]}} ${connector.name[0]}`, ...names.map(name => `380 undefined ${name}`)];
const roots = xml('solution.xml').ImportExportXml[0].SolutionManifest[0].RootComponents[0].RootComponent
    .map(root => `${root['@type']} ${root['@id']} ${root['@schemaName']}`);
for (const root of roots)
    follow('components', 'solution.xml', root, components.includes(root));
for (const component of components)
    follow('components', component, 'is no root component', roots.includes(component));

// Each environment variable that a part names is defined, and each that is defined is named.
const json = key => JSON.parse(files.get(parts[key]));
const used = new Set();
for (const [key, path] of Object.entries(parts).filter(([, path]) => path.endsWith('.json'))) {
    for (const [, name] of JSON.stringify(json(key)).matchAll(/@environmentVariables\(\\"([^"\\]+)\\"\)/g)) {
        used.add(name);
        follow('variables', path, name, names.includes(name));
    }
}
for (const name of names)
    follow('variables', name, 'is used nowhere', used.has(name));

// Policies name operations of the definition and parameters of a way to connect.
const operations = Object.values(json('openapidefinition').paths).flatMap(path => Object.values(path))
    .map(operation => operation.operationId);
const parameters = json('connectionparametersets').values.flatMap(set => Object.keys(set.parameters));
for (const policy of json('policytemplateinstances')) {
    for (const operation of policy.parameters['x-ms-apimTemplate-operationName'] ?? [])
        follow('operations', policy.title, operation, operations.includes(operation));
    for (const [, name] of JSON.stringify(policy).matchAll(/@connectionParameters\('([^']+)'/g))
        follow('parameters', policy.title, name, parameters.includes(name));
}

// Each extension has a content type.
const typed = xml('[Content_Types].xml').Types[0].Default.map(type => type['@Extension']);
for (const name of files.keys())
    follow('files', '[Content_Types].xml', name, typed.includes(name.split('.').at(-1)));

console.log(JSON.stringify({ followed, lost }));
