"""The figures of `stamgast report --json summary retention cohorts rfm`, computed by DuckDB.

    duckdb_suite.py ORDERS_CSV SPEND_CSV DATABASE REPORT_JSON

Makes DATABASE from the generic files where it is missing, then computes the figures from it, with two
threads, and compares them with those of the report. Prints the seconds from the opening of the database
to the last figure, and how many figures agree. Exit status 3 where there is no DuckDB, 1 where a figure
differs.

Rows hold amounts in cents and days, typed, as DuckDB's users keep them; what counts as an order, the
occasions and all else is part of the time, as it is part of what a query there has to say.
"""

import json
import os
import sys
import time

try:
    import duckdb
except ImportError:
    sys.exit(3)

WINDOW = 365
NOT_COUNTED = "'cancelled','canceled','pending','draft','test','voided','failed','expired'"

BUILD = """
CREATE TABLE orders AS
SELECT order_id, lower(trim(customer_email)) AS customer,
       substr(ordered_at, 1, 19)::TIMESTAMP AS placed_at, substr(ordered_at, 1, 10)::DATE AS day,
       round(total * 100)::BIGINT AS total, round(tax * 100)::BIGINT AS tax,
       round(shipping * 100)::BIGINT AS shipping, round(refunded * 100)::BIGINT AS refunded,
       round(cost_of_goods * 100)::BIGINT AS cost, channel, status
FROM read_csv('{orders}', header = true, types = {{'ordered_at': 'VARCHAR', 'total': 'DOUBLE',
     'tax': 'DOUBLE', 'shipping': 'DOUBLE', 'refunded': 'DOUBLE', 'cost_of_goods': 'DOUBLE'}});
CREATE TABLE spend AS
SELECT date::DATE AS day, channel, round(spend * 100)::BIGINT AS cents
FROM read_csv('{spend}', header = true, types = {{'spend': 'DOUBLE'}});
"""

# An occasion is what a customer bought on a day, where that adds up to more than 0.
OCCASIONS = f"""
CREATE TEMP TABLE counted AS
SELECT customer, day, net, net - round(coalesce(cost, 0) * greatest(0, kept))::BIGINT AS margin
FROM (SELECT *, CASE WHEN total = 0 THEN 1 ELSE (total - refunded) / total END AS kept,
             round((total - tax - shipping) * (total - refunded) / nullif(total, 0))::BIGINT AS net
      FROM orders WHERE lower(trim(status)) NOT IN ({NOT_COUNTED}));
CREATE TEMP TABLE occasion AS
SELECT *, row_number() OVER person AS number, lead(day) OVER person AS next_day,
       first_value(day) OVER person AS first_day
FROM (SELECT customer, day, sum(net)::BIGINT AS net, sum(margin)::BIGINT AS margin
      FROM counted WHERE customer <> '' GROUP BY customer, day HAVING sum(net) > 0)
WINDOW person AS (PARTITION BY customer ORDER BY day);
CREATE TEMP TABLE person AS
SELECT customer, min(day) AS first_day, max(day) AS last_day, count(*) AS occasions,
       sum(net)::BIGINT AS net, sum(margin)::BIGINT AS margin
FROM occasion GROUP BY customer;
"""

TOTALS = """
SELECT (SELECT count(*) FROM counted), (SELECT sum(net) FROM counted),
       (SELECT sum(margin) FROM counted), count(*), sum(occasions), sum(net), sum(margin),
       count(*) FILTER (occasions >= 2), count(*) FILTER (last_day > $as_of::DATE - $window),
       (SELECT sum(net) FROM occasion WHERE number > 1),
       (SELECT sum(cents) FROM spend WHERE day <= $as_of::DATE)
FROM person
"""

# An occasion keeps its customer active up to the next one, and for so many days at most. Quarters and
# years begin with a month, so one table of who is active when serves all three.
ACTIVE = """
CREATE TEMP TABLE active AS
SELECT t, customer, first_day
FROM (SELECT s::DATE AS t
      FROM generate_series(date_trunc('month', (SELECT min(day) - 366 FROM counted)),
                           $as_of::DATE, INTERVAL 1 month) AS g(s)
      UNION SELECT $as_of::DATE + 1)
JOIN occasion
  ON t > day AND t <= least(coalesce(next_day, DATE '9999-12-31'), day + $window)
"""

RETENTION = """
WITH period AS (
  SELECT s::DATE AS s, least((s + INTERVAL 1 {grain})::DATE, $as_of::DATE + 1) AS e
  FROM generate_series(date_trunc('{grain}', (SELECT min(day) FROM counted)),
                       date_trunc('{grain}', $as_of::DATE), INTERVAL 1 {grain}) AS g(s))
SELECT s, count(b.customer), count(e.customer), count(*) FILTER (b.customer = e.customer),
       count(*) FILTER (b.customer IS NULL AND e.first_day >= s)
FROM (SELECT s, customer FROM period JOIN active ON t = s) b
FULL JOIN (SELECT s, customer, first_day FROM period JOIN active ON t = e) e USING (s, customer)
GROUP BY s ORDER BY s
"""

COHORTS = """
SELECT c, k, customers, occasions, net, margin,
       sum(repeaters) OVER (PARTITION BY c ORDER BY k)::BIGINT AS repeaters
FROM (SELECT date_trunc('month', first_day) AS c,
             date_diff('month', first_day, day) AS k, count(DISTINCT customer) AS customers,
             count(*) AS occasions, sum(net)::BIGINT AS net, sum(margin)::BIGINT AS margin,
             count(*) FILTER (number = 2) AS repeaters
      FROM occasion GROUP BY ALL) ORDER BY c, k
"""

RFM = """
SELECT r || f || m, count(*), sum(occasions)::BIGINT, sum(net)::BIGINT
FROM (SELECT *, 1 + 5 * (rank() OVER (ORDER BY last_day) - 1) // (SELECT count(*) FROM person) AS r,
             1 + 5 * (rank() OVER (ORDER BY occasions) - 1) // (SELECT count(*) FROM person) AS f,
             1 + 5 * (rank() OVER (ORDER BY net) - 1) // (SELECT count(*) FROM person) AS m
      FROM person) GROUP BY 1 ORDER BY 1
"""


def figures(database):
    """What the database gives: totals, retention by grain, cells of cohorts, cells of RFM."""
    db = duckdb.connect(database, read_only=True, config={"threads": 2})
    db.execute(OCCASIONS)
    as_of = db.execute("SELECT max(day) FROM orders").fetchone()[0]
    days = {"as_of": as_of, "window": WINDOW}
    totals = db.execute(TOTALS, days).fetchone()
    db.execute(ACTIVE, days)
    retention = {
        grain: db.execute(RETENTION.format(grain=grain), {"as_of": as_of}).fetchall()
        for grain in ("month", "quarter", "year")
    }
    cohorts = db.execute(COHORTS).fetchall()
    return totals, retention, cohorts, db.execute(RFM).fetchall()


def expected(report):
    """The report's figures in the same order."""
    s = report["summary"]
    totals = tuple(
        s[key]
        for key in (
            "orders netRevenue grossMargin customers occasions occasionNetRevenue "
            "occasionGrossMargin repeatCustomers activeCustomers returningNetRevenue spend"
        ).split()
    )
    retention = {
        grain: [(p["base"], p["end"], p["retained"], p["firstTime"]) for p in periods]
        for grain, periods in report["retention"].items()
    }
    cohorts = {
        (c["cohort"], k): tuple(c[key][k] for key in
            ("customers", "occasions", "netRevenue", "grossMargin", "repeaters"))
        for c in report["cohorts"]
        for k in range(len(c["customers"]))
    }
    return totals, retention, cohorts, report["rfm"]["cells"]


def differences(actual, wanted):
    """How many figures there are, and those that are not the same."""
    totals, retention, cohorts, cells = actual
    pairs = [("summary", tuple(map(int, totals)), wanted[0])]
    for grain, rows in retention.items():
        pairs += [(f"{grain} {row[0]}", row[1:], other) for row, other in
                  zip(rows, wanted[1][grain], strict=True)]
    for c, k, *row in cohorts:
        pairs.append((f"cohort {c} {k}", tuple(row), wanted[2][(f"{c:%Y-%m}", k)]))
    pairs.append(("rfm", {cell: count for cell, count, *_ in cells}, wanted[3]))
    count = sum(len(mine) for _, mine, _ in pairs)
    return count, [pair for pair in pairs if pair[1] != pair[2]]


def main():
    orders, spend, database, report = sys.argv[1:]
    if not os.path.exists(database):
        with duckdb.connect(database) as db:
            db.execute(BUILD.format(orders=orders, spend=spend))
    began = time.perf_counter()
    actual = figures(database)
    seconds = time.perf_counter() - began
    with open(report, encoding="utf-8") as file:
        count, different = differences(actual, expected(json.load(file)))
    for pair in different[:5]:
        print(*pair, file=sys.stderr)
    print(f"{seconds:.4f} {count} {len(different)}")
    sys.exit(1 if different else 0)


main()
