"""Asks a catalogue what DCAT-AP 3 says that every one must answer: prints each question that found no answer, or a wrong one."""
import sys

from rdflib import Graph

PREFIXES = """
prefix dcat: <http://www.w3.org/ns/dcat#>
prefix dct: <http://purl.org/dc/terms/>
prefix foaf: <http://xmlns.com/foaf/0.1/>
prefix spdx: <http://spdx.org/rdf/terms#>
prefix xsd: <http://www.w3.org/2001/XMLSchema#>
"""

CLASSES = {
    'dcat:Catalog': ['dct:title', 'dct:description', 'dct:publisher', 'dcat:dataset', 'dct:license', 'dct:modified', 'dcat:service'],
    'dcat:Dataset': ['dct:title', 'dct:description', 'dct:publisher', 'dct:identifier', 'dcat:distribution', 'dcat:theme', 'dcat:keyword', 'dcat:landingPage'],
    'dcat:Distribution': ['dcat:accessURL', 'dcat:downloadURL', 'dct:format', 'dcat:mediaType', 'dct:license', 'dct:title'],
    'dcat:DataService': ['dct:title', 'dcat:endpointURL', 'dcat:endpointDescription', 'dcat:servesDataset'],
}

NEVER = {
    'a publisher is an agent with a name': '?x dct:publisher ?p filter not exists { ?p a foaf:Agent ; foaf:name ?n }',
    'titles say their language': '?x dct:title ?t filter(lang(?t) = "")',
    'formats, media types, themes and licences are IRIs': '?x dct:format|dcat:mediaType|dcat:theme|dct:license|dcat:landingPage ?y filter(!isIRI(?y))',
    'addresses are IRIs': '?x dcat:accessURL|dcat:downloadURL|dcat:endpointURL ?y filter(!isIRI(?y))',
    'sizes are numbers of bytes': '?x dcat:byteSize ?y filter(datatype(?y) not in (xsd:nonNegativeInteger, xsd:decimal))',
    'a checksum has algorithm and value': '?x spdx:checksum ?y filter not exists { ?y spdx:algorithm ?a ; spdx:checksumValue ?v }',
    'days are days or moments': '?x dct:issued|dct:modified ?y ; a ?c filter(?c in (dcat:Catalog, dcat:Dataset, dcat:Distribution) && datatype(?y) not in (xsd:date, xsd:dateTime, xsd:gYear, xsd:gYearMonth))',
    'every dataset is in the catalogue': '?x a dcat:Dataset filter not exists { ?c a dcat:Catalog ; dcat:dataset ?x }',
    'every distribution is of a dataset': '?x a dcat:Distribution filter not exists { ?d a dcat:Dataset ; dcat:distribution ?x }',
}

graph = Graph().parse(data=sys.stdin.read(), format='json-ld')
for name, properties in CLASSES.items():
    if not list(graph.query(f'{PREFIXES} select ?x {{ ?x a {name} }}')):
        print(f'there is no {name}')
    for property in properties:
        for (found,) in graph.query(f'{PREFIXES} select ?x {{ ?x a {name} filter not exists {{ ?x {property} ?y }} }}'):
            print(f'{found} has no {property}')
for question, pattern in NEVER.items():
    for row in graph.query(f'{PREFIXES} select * {{ {pattern} }}'):
        print(f'{question}: {row.asdict()}')
print(f'{len(graph)} triples')
