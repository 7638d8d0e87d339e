-- Questions to the database that load.sh makes:  sqlite3 -header -column DATABASE < questions.sql
-- Figures are exact decimals as text; decimal_sum and decimal_cmp of the sqlite3 shell keep them so.

-- Operating expenses of every agency and year.
select doc, year, value, unit from facts
where item like '机关运行经费%' and measure = '决算数'
order by doc, line;

-- Expenditure by functional class, over all final accounts.
select code, item, decimal_sum(value) as total, count(*) as documents from facts
where "table" = '支出决算表' and length(code) = 3 and measure = '本年支出合计'
group by code, item
order by code;

-- Documents by the number of errors in them.
select doc, count(*) as errors from findings
where verdict = 'error'
group by doc
order by errors desc, doc;

-- Each finding with the figures that were used for it.
select n.doc, n.line, n.message, f.line as source_line, f.item, f.value, f.unit
from findings n join facts f
  on f.doc = n.doc and ' ' || n.refs || ' ' like '% ' || f.id || ' %'
order by n.doc, n.line, f.line;
