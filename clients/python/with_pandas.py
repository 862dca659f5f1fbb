"""How many powers a list has in each category: python3 with_pandas.py http://127.0.0.1:4000"""
import sys

import pandas

url = (sys.argv[1:] or ['http://127.0.0.1:4000'])[0]
powers = pandas.read_csv(f'{url}/api/powers.csv?first=100', dtype=str, encoding='utf-8-sig')
print(len(powers))
print(powers.groupby('category.name').size().to_string())
