"""Every power of a list, page by page, over its table: python3 with_requests.py http://127.0.0.1:4000"""
import json
import sys

import requests

url = (sys.argv[1:] or ['http://127.0.0.1:4000'])[0] + '/api/powers.ndjson?first=20'
while url:
    answer = requests.get(url, timeout=60)
    answer.raise_for_status()
    for line in answer.content.decode('utf-8').splitlines():
        row = json.loads(line)
        print(row['code'], row['name'])
    following = answer.links.get('next')
    url = following and requests.compat.urljoin(url, following['url'])
