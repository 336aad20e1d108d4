-- What is kept, as it was asked for. Each statement sees one moment of the store, so no half of a save.

-- name: recall
-- What is kept about these shows: each with its revision, what is about it in one piece, or else each record of its own.
WITH asked AS MATERIALIZED (
    SELECT shows.key, made, record, shows.revision, whole
    FROM shows LEFT JOIN recollections AS kept ON kept.key = shows.key AND kept.revision = shows.revision
    WHERE shows.key = ANY(%(keys)s::text[])
)
SELECT 'shows' AS kind, made, record, revision FROM asked
UNION ALL
SELECT 'recollections', 0, whole, 0 FROM asked WHERE whole IS NOT NULL
UNION ALL
-- A show's claims lie all over the table. The 'OR' about no show lets them be read at once instead of one after the other.
SELECT 'claims', made, record, 0 FROM claims
WHERE about = ANY(ARRAY(SELECT key FROM asked WHERE whole IS NULL)) OR about = ''
UNION ALL
SELECT 'set_aside', made, record, 0 FROM set_aside WHERE about = ANY(ARRAY(SELECT key FROM asked WHERE whole IS NULL))
UNION ALL
SELECT 'verdicts', made, record, 0 FROM verdicts WHERE about = ANY(ARRAY(SELECT key FROM asked WHERE whole IS NULL))
UNION ALL
SELECT 'alerts', made, record, 0 FROM alerts WHERE about = ANY(ARRAY(SELECT key FROM asked WHERE whole IS NULL));

-- name: recollected
-- The next shows, and of which of them what is kept is kept in one piece that counts.
SELECT page.key, kept.key IS NOT NULL
FROM (SELECT key, revision FROM shows WHERE key > %(after)s ORDER BY key LIMIT %(limit)s) AS page
LEFT JOIN recollections AS kept ON kept.key = page.key AND kept.revision = page.revision
ORDER BY page.key;

-- name: revisions
-- How much was kept about each of these shows, as one number that grows.
SELECT key, revision FROM shows WHERE key = ANY(%(keys)s::text[]);

-- name: news_of_shows
-- The shows that were written since a moment (a transaction's number), up to which moment that is, and the removals so far.
SELECT pg_snapshot_xmin(pg_current_snapshot())::text, (SELECT removals FROM store), changed.key, changed.record
FROM (VALUES (1)) AS always
LEFT JOIN shows AS changed
    ON changed.changed >= %(since)s::xid8 AND changed.changed < pg_snapshot_xmax(pg_current_snapshot());

-- name: news_of_feeds
-- The feeds that were written since a moment (a transaction's number), up to which moment that is, and the removals so far.
SELECT pg_snapshot_xmin(pg_current_snapshot())::text, (SELECT removals FROM store), changed.key, changed.record
FROM (VALUES (1)) AS always
LEFT JOIN feeds AS changed
    ON changed.changed >= %(since)s::xid8 AND changed.changed < pg_snapshot_xmax(pg_current_snapshot());

-- name: keys_of_shows
-- The keys of all shows.
SELECT key FROM shows;

-- name: keys_of_feeds
-- The keys of all feeds.
SELECT key FROM feeds;

-- name: subscriptions
-- All standing wishes.
SELECT record FROM subscriptions;

-- name: feed
-- One feed.
SELECT record FROM feeds WHERE key = %(key)s;

-- name: claims_in
-- The claims that were read in entries whose names, as JSON has them, begin so.
SELECT record FROM claims WHERE left(substring(record FROM '"entry":"((?:[^"\\]|\\.)*)"'), 64) = ANY(%(begin)s);

-- name: subscriptions_of
-- The standing wishes of a destination.
SELECT record FROM subscriptions WHERE destination = %(destination)s;

-- name: digests
-- All wishes for a digest.
SELECT record FROM digests;

-- name: installations
-- All installations.
SELECT record FROM installations;

-- name: notice
-- One notice.
SELECT record FROM notices WHERE key = %(key)s;

-- name: seen
-- How entries were last read.
SELECT record FROM seen WHERE key = ANY(%(keys)s::text[]);

-- name: seen_of
-- How many entries of a feed are known, counted up to a bound.
SELECT count(*) FROM (SELECT FROM seen WHERE about = %(feed)s LIMIT %(most)s) AS known;

-- name: subscribers
-- A page of the wishes for a show and of those for every show, by key.
SELECT record FROM (
    (SELECT key, record FROM subscriptions WHERE about = %(show)s AND key > %(after)s ORDER BY key LIMIT %(limit)s)
    UNION ALL
    (SELECT key, record FROM subscriptions WHERE about = %(every)s AND key > %(after)s ORDER BY key LIMIT %(limit)s)
) AS wishes ORDER BY key LIMIT %(limit)s;

-- name: deliveries
-- A page of an alert's deliveries, by key.
SELECT record, wanted, due FROM deliveries WHERE alert = %(alert)s AND key > %(after)s ORDER BY key LIMIT %(limit)s;

-- name: dead
-- A page of the deliveries that were given up, by key.
SELECT record, wanted, due FROM deliveries WHERE dead AND key > %(after)s ORDER BY key LIMIT %(limit)s;

-- name: everything
-- All of one table, in the order of its making.
SELECT {columns} FROM {table} ORDER BY made;

-- name: tally
-- How much there is, counted up to a bound; beyond it the planner's estimate, which VACUUM and ANALYZE keep.
SELECT
    (SELECT count(*) FROM (SELECT FROM shows LIMIT %(bound)s) AS few),
    (SELECT count(*) FROM (SELECT FROM feeds LIMIT %(bound)s) AS few),
    (SELECT count(*) FROM (SELECT FROM claims LIMIT %(bound)s) AS few),
    (SELECT count(*) FROM (SELECT FROM subscriptions LIMIT %(bound)s) AS few),
    (SELECT count(*) FROM (SELECT FROM deliveries LIMIT %(bound)s) AS few),
    (SELECT count(*) FROM (SELECT FROM deliveries WHERE open LIMIT %(bound)s) AS few),
    (SELECT count(*) FROM (SELECT FROM deliveries WHERE dead LIMIT %(bound)s) AS few);

-- name: estimates
-- About how many rows the tables and the partial indices have, in the order of `tally`.
SELECT reltuples::bigint FROM unnest(
    ARRAY['shows', 'feeds', 'claims', 'subscriptions', 'deliveries', 'deliveries_open', 'deliveries_dead']
) WITH ORDINALITY AS wanted (name, place) JOIN pg_class ON pg_class.oid = to_regclass(wanted.name) ORDER BY place;
