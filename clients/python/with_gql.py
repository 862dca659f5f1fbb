"""Every power of a list, page by page, over GraphQL: python3 with_gql.py http://127.0.0.1:4000 (pip install 'gql[requests]')"""
import sys

from gql import Client, gql
from gql.transport.requests import RequestsHTTPTransport

url = (sys.argv[1:] or ['http://127.0.0.1:4000'])[0]
client = Client(transport=RequestsHTTPTransport(url=f'{url}/graphql'))
query = gql(
    'query Powers($after: String) { powers(first: 20, after: $after) { nodes { code name } pageInfo { hasNextPage endCursor } } }'
)
after = None
while True:
    query.variable_values = {'after': after}
    powers = client.execute(query)['powers']
    for power in powers['nodes']:
        print(power['code'], power['name'])
    if not powers['pageInfo']['hasNextPage']:
        break
    after = powers['pageInfo']['endCursor']
