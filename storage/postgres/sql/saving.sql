-- What a save does, in this order. Rows come as one JSON text (it is read several times as fast as an array for each
-- column), already sorted by key; `place` is their order in the save. Each `put_` statement keeps one policy of
-- `storage.schema`.

-- name: lock_making
-- Until the save is over nobody else makes or drops shows or feeds.
SELECT needs FROM store FOR UPDATE;

-- name: lock_shows
-- Hold these shows until the save is over, so that nobody drops or decides about them meanwhile; how much revision each has.
SELECT key, revision FROM shows WHERE key = ANY(%(keys)s::text[]) ORDER BY key FOR NO KEY UPDATE;

-- name: lock_shows_to_mention
-- Hold these shows until the save is over, so that nobody drops them meanwhile.
SELECT key, revision FROM shows WHERE key = ANY(%(keys)s::text[]) ORDER BY key FOR KEY SHARE;

-- name: lock_shows_to_drop
-- Hold these shows until the save is over, so that nobody says anything about them meanwhile.
SELECT key, revision FROM shows WHERE key = ANY(%(keys)s::text[]) ORDER BY key FOR UPDATE;

-- name: lock_feeds
-- Hold these feeds until the save is over, so that nobody drops them or trims what is about them meanwhile; each as it is.
SELECT key, record FROM feeds WHERE key = ANY(%(keys)s::text[]) ORDER BY key FOR NO KEY UPDATE;

-- name: lock_feeds_to_drop
-- Hold these feeds until the save is over, so that nobody says anything about them meanwhile; each as it is.
SELECT key, record FROM feeds WHERE key = ANY(%(keys)s::text[]) ORDER BY key FOR UPDATE;

-- name: put_shows
-- A show is replaced.
INSERT INTO shows AS kept (key, made, record)
SELECT key, (SELECT nextval('saves') << 20) + place, record
FROM json_to_recordset(%(rows)s::json)
    AS given (key text, place bigint, record text)
ON CONFLICT (key) DO UPDATE SET record = excluded.record, changed = pg_current_xact_id()
WHERE kept.record <> excluded.record
RETURNING key, key AS about;

-- name: put_feeds
-- A feed is replaced, and whoever held it for a poll does so no longer.
INSERT INTO feeds AS kept (key, made, record, due)
SELECT key, (SELECT nextval('saves') << 20) + place, record, due
FROM json_to_recordset(%(rows)s::json)
    AS given (key text, place bigint, record text, due timestamptz)
ON CONFLICT (key) DO UPDATE
SET record = excluded.record, due = excluded.due, holder = NULL, until = '-infinity', changed = pg_current_xact_id()
WHERE kept.record <> excluded.record OR kept.until > '-infinity'
RETURNING key, '' AS about;

-- name: put_seen
-- What an entry was read as is replaced.
INSERT INTO seen AS kept (key, made, about, rank, record)
SELECT key, (SELECT nextval('saves') << 20) + place, about, rank, record
FROM json_to_recordset(%(rows)s::json)
    AS given (key text, place bigint, about text, rank timestamptz, record text)
ON CONFLICT (key) DO UPDATE SET rank = excluded.rank, record = excluded.record
WHERE kept.record <> excluded.record
RETURNING key, about;

-- name: put_claims
-- A claim stays as it is.
INSERT INTO claims (key, made, about, rank, record)
SELECT key, (SELECT nextval('saves') << 20) + place, about, rank, record
FROM json_to_recordset(%(rows)s::json)
    AS given (key text, place bigint, about text, rank timestamptz, record text)
ON CONFLICT (key) DO NOTHING
RETURNING key, about;

-- name: put_set_aside
-- What was set aside stays as it is.
INSERT INTO set_aside (key, made, about, rank, record)
SELECT key, (SELECT nextval('saves') << 20) + place, about, rank, record
FROM json_to_recordset(%(rows)s::json)
    AS given (key text, place bigint, about text, rank timestamptz, record text)
ON CONFLICT (key) DO NOTHING
RETURNING key, about;

-- name: put_verdicts
-- A verdict stays as it is.
INSERT INTO verdicts (key, made, about, record)
SELECT key, (SELECT nextval('saves') << 20) + place, about, record
FROM json_to_recordset(%(rows)s::json)
    AS given (key text, place bigint, about text, record text)
ON CONFLICT (key) DO NOTHING
RETURNING key, about;

-- name: put_alerts
-- An alert stays as it is.
INSERT INTO alerts (key, made, about, record)
SELECT key, (SELECT nextval('saves') << 20) + place, about, record
FROM json_to_recordset(%(rows)s::json)
    AS given (key text, place bigint, about text, record text)
ON CONFLICT (key) DO NOTHING
RETURNING key, about;

-- name: put_rounds
-- A round only comes further.
INSERT INTO rounds AS kept (key, made, about, begun, after, done, record)
SELECT key, (SELECT nextval('saves') << 20) + place, about, begun, after, done, record
FROM json_to_recordset(%(rows)s::json)
    AS given (key text, place bigint, about text, begun timestamptz, after bytea, done boolean, record text)
ON CONFLICT (key) DO UPDATE
SET after = greatest(kept.after, excluded.after), done = kept.done OR excluded.done
WHERE kept.after < excluded.after OR (excluded.done AND NOT kept.done)
RETURNING key, '' AS about;

-- name: put_subscriptions
-- A standing wish is replaced.
INSERT INTO subscriptions AS kept (key, made, about, destination, record)
SELECT key, (SELECT nextval('saves') << 20) + place, about, destination, record
FROM json_to_recordset(%(rows)s::json)
    AS given (key text, place bigint, about text, destination text, record text)
ON CONFLICT (key) DO UPDATE SET record = excluded.record
WHERE kept.record <> excluded.record
RETURNING key, '' AS about;

-- name: put_notices
-- A notice stays as it is.
INSERT INTO notices (key, made, record)
SELECT key, (SELECT nextval('saves') << 20) + place, record
FROM json_to_recordset(%(rows)s::json)
    AS given (key text, place bigint, record text)
ON CONFLICT (key) DO NOTHING
RETURNING key, '' AS about;

-- name: put_deliveries
-- Deliveries that were given.
WITH given AS (
    SELECT * FROM json_to_recordset(%(rows)s::json)
        AS given (
            key text, place bigint, about text, alert text, destination text, wanted bigint, shown bigint,
            due timestamptz, dead boolean, record text
        )
), {put_given};

-- name: tell
-- Deliveries to those of the next wishes that hear of an alert (`Audience.hears`), less those that `next_wishes` hands out.
WITH given AS (
    SELECT
        left(encode(sha256(%(named)s || convert_to(wishes.destination, 'UTF8')), 'hex'), 16) AS key,
        row_number() OVER (ORDER BY wishes.key) AS place, %(about)s::text AS about, %(alert)s::text AS alert,
        wishes.destination, %(wanted)s::bigint AS wanted, %(shown)s::bigint AS shown, %(due)s::timestamptz AS due,
        %(dead)s::boolean AS dead,
        %(first)s::text || wish.destination || %(middle)s::text || wish.mention || %(last)s::text AS record
    FROM subscriptions AS wishes
    CROSS JOIN json_to_record(CASE WHEN strpos(wishes.record, '\') = 0 THEN wishes.record::json ELSE '{}' END)
        AS wish (destination json, changes text[], standing text, mention json, made timestamptz, paused text)
    WHERE wishes.about = %(show)s AND wishes.key > %(after)s AND wishes.key <= %(end)s
        AND left(wishes.destination, 1) <> '#'
        AND wish.paused = '' AND %(change)s = ANY(wish.changes) AND wish.standing = ANY(%(standings)s::text[])
        AND (wish.made IS NULL OR wish.made <= %(until)s)
), {put_given};

-- name: put_given
-- Of a delivery only what is wanted is raised, and its due with it; its destination is due no later. One of those that wait.
put AS (
    INSERT INTO deliveries AS kept (key, made, about, alert, destination, wanted, shown, due, dead, record)
    SELECT key, (SELECT nextval('saves') << 20) + place, about, alert, destination, wanted, shown, due, dead, record
    FROM given ORDER BY key
    ON CONFLICT (key) DO UPDATE SET wanted = excluded.wanted, due = excluded.due
    WHERE kept.wanted < excluded.wanted
    RETURNING key, made, destination, due, open
), waiting AS (
    INSERT INTO leases AS kept (name, due, eldest)
    SELECT DISTINCT ON (destination) destination, due, made FROM put WHERE open ORDER BY destination, due, made
    ON CONFLICT (name) DO UPDATE SET due = excluded.due, eldest = excluded.eldest
    WHERE kept.due IS NULL OR (kept.due, kept.eldest) > (excluded.due, excluded.eldest)
)
SELECT key, '' AS about FROM put WHERE open LIMIT 1

-- name: next_wishes
-- Of the next wishes for a show how many there are, the last, and those with a text that the database cannot take apart.
SELECT count(*), coalesce(max(key), %(after)s),
    coalesce(array_agg(record ORDER BY key) FILTER (WHERE strpos(record, '\') > 0 OR left(destination, 1) = '#'), '{}')
FROM (
    SELECT key, destination, record FROM subscriptions WHERE about = %(show)s AND key > %(after)s
    ORDER BY key LIMIT %(limit)s
) AS wishes;

-- name: put_digests
-- A wish for a digest is replaced.
INSERT INTO digests AS kept (key, made, record)
SELECT key, (SELECT nextval('saves') << 20) + place, record
FROM json_to_recordset(%(rows)s::json)
    AS given (key text, place bigint, record text)
ON CONFLICT (key) DO UPDATE SET record = excluded.record
WHERE kept.record <> excluded.record
RETURNING key, '' AS about;

-- name: put_installations
-- An installation is replaced.
INSERT INTO installations AS kept (key, made, record)
SELECT key, (SELECT nextval('saves') << 20) + place, record
FROM json_to_recordset(%(rows)s::json)
    AS given (key text, place bigint, record text)
ON CONFLICT (key) DO UPDATE SET record = excluded.record
WHERE kept.record <> excluded.record
RETURNING key, '' AS about;

-- name: past_limit
-- Of which of these shows or feeds there is more than is kept, and how much.
SELECT name, many FROM (
    SELECT name, (SELECT count(*) FROM {table} WHERE about = name) - %(limit)s AS many
    FROM unnest(%(about)s::text[]) AS touched (name)
) AS counted WHERE many > 0;

-- name: limit
-- As many go, of the lowest rank; those that are spared go last, or never.
DELETE FROM {table} WHERE key IN (
    SELECT key FROM {table} WHERE about = %(about)s AND (%(last)s OR key <> ALL(%(spared)s::text[]))
    ORDER BY key = ANY(%(spared)s::text[]), rank, key LIMIT %(many)s
)
RETURNING key, about;

-- name: verdicts_of
-- Every verdict on a show.
SELECT record FROM verdicts WHERE about = %(about)s;

-- name: drop
-- These records go; what they were about.
WITH held AS MATERIALIZED (
    SELECT key FROM {table} WHERE key = ANY(%(keys)s::text[]) ORDER BY key FOR UPDATE
)
DELETE FROM {table} USING held WHERE {table}.key = held.key RETURNING {table}.key, {table}.{about};

-- name: drop_about
-- What is about these shows or feeds goes with them.
WITH held AS MATERIALIZED (
    SELECT key FROM {table} WHERE about = ANY(%(keys)s::text[]) ORDER BY key FOR UPDATE
)
DELETE FROM {table} USING held WHERE {table}.key = held.key;

-- name: note_removals
-- Who keeps shows or feeds in memory reads them anew.
UPDATE store SET removals = removals + 1;

-- name: revise
-- What was decided about these shows before does not rest on the newest any more.
UPDATE shows SET revision = nextval('saves') WHERE key = ANY(%(keys)s::text[]);

-- name: recollect
-- What is now kept about these shows is kept in one piece as well, unless it is very much, or a newer piece is kept already.
INSERT INTO recollections AS kept (key, revision, whole)
SELECT key, revision, whole FROM shows
CROSS JOIN LATERAL (
    SELECT '[' || string_agg(format('["%%s",%%s,%%s]', kind, made, record), ',' ORDER BY made) || ']' AS whole
    FROM (
        SELECT 'claims' AS kind, made, record FROM claims WHERE about = shows.key
        UNION ALL
        SELECT 'set_aside', made, record FROM set_aside WHERE about = shows.key
        UNION ALL
        SELECT 'verdicts', made, record FROM verdicts WHERE about = shows.key
        UNION ALL
        SELECT 'alerts', made, record FROM alerts WHERE about = shows.key
    ) AS told
    HAVING max(length(record)) < 20000 AND sum(length(record)) < 1000000
) AS gathered
WHERE key = ANY(%(keys)s::text[])
ORDER BY key FOR KEY SHARE OF shows
ON CONFLICT (key) DO UPDATE SET revision = excluded.revision, whole = excluded.whole
WHERE kept.revision < excluded.revision;

-- name: wake
-- Tell all who wait, once this is saved.
SELECT pg_notify('cliffhanger_due', '');

-- name: tick
-- Keep deliveries as they now stand; a `wanted` that was raised meanwhile stays raised, and due no earlier.
WITH held AS MATERIALIZED (
    SELECT key FROM deliveries WHERE key = ANY(%(keys)s::text[]) ORDER BY key FOR NO KEY UPDATE
)
UPDATE deliveries AS kept SET
    record = given.record,
    wanted = greatest(kept.wanted, given.wanted),
    shown = given.shown,
    dead = given.dead,
    due = CASE WHEN kept.wanted <= given.wanted THEN given.due ELSE greatest(kept.due, given.due) END
FROM held JOIN json_to_recordset(%(rows)s::json)
    AS given (key text, record text, wanted bigint, shown bigint, due timestamptz, dead boolean) USING (key)
WHERE kept.key = given.key AND kept.key = ANY(%(keys)s::text[]);

-- name: make_destinations
-- Destinations for which something waits, of which there may never have been a lease.
INSERT INTO leases (name) SELECT name FROM unnest(%(names)s::text[]) AS waiting (name) ON CONFLICT (name) DO NOTHING;

-- name: lock_destinations
-- Hold destinations until this is over.
SELECT FROM leases WHERE name = ANY(%(names)s::text[]) ORDER BY name FOR NO KEY UPDATE;
