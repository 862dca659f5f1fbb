-- How many powers a list has in each category: duckdb < powers.sql
select "category.name", count(*) as powers
from read_csv('http://127.0.0.1:4000/api/powers.csv?first=100')
group by all
order by powers desc;
