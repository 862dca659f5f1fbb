-- The same power in other publishers' lists is looked for by its basic code, by the articles that confer it, and by its name without
-- what different hands write differently: 对…的行政处罚 is …处罚.
create function bare_name(name text) returns text
  language sql immutable parallel safe
  return translate(replace(name, '行政', ''), '对的（）()《》〈〉“”‘’"、，,。．.·：: 　', '');

create index power_by_bare_name on power (bare_name(name ->> 'zh'));
create index power_by_basic_code on power (basic_code) where basic_code is not null;
