-- Whose work is whose. Times of leases are those of the database's clock, which all processes share. What somebody else
-- is just taking is passed over (SKIP LOCKED), so that nobody waits.

-- name: due_feeds
-- Take feeds that are due and nobody's, the longest due first.
WITH taken AS (
    SELECT key FROM feeds WHERE due <= %(now)s AND until <= clock_timestamp()
    ORDER BY due, made LIMIT %(limit)s FOR NO KEY UPDATE SKIP LOCKED
), held AS (
    UPDATE feeds SET holder = %(holder)s, until = clock_timestamp() + make_interval(secs => %(lease)s)
    FROM taken WHERE feeds.key = taken.key
    RETURNING feeds.due, feeds.made, feeds.record
)
SELECT record FROM held ORDER BY due, made;

-- name: rounds
-- Take open rounds that are nobody else's, the oldest first.
WITH taken AS (
    SELECT key FROM rounds WHERE NOT done AND (holder = %(holder)s OR until <= clock_timestamp())
    ORDER BY begun, made LIMIT %(limit)s FOR NO KEY UPDATE SKIP LOCKED
), held AS (
    UPDATE rounds SET holder = %(holder)s, until = clock_timestamp() + make_interval(secs => %(lease)s)
    FROM taken WHERE rounds.key = taken.key
    RETURNING begun, made, record, after, done
)
SELECT record, after, done FROM held ORDER BY begun, made;

-- name: take_destinations
-- Take destinations that are due and nobody else's, the longest due first; whether each was this holder's before.
WITH taken AS (
    SELECT name, holder IS NOT DISTINCT FROM %(holder)s AND until > clock_timestamp() AS mine
    FROM leases WHERE due <= %(now)s AND (holder = %(holder)s OR until <= clock_timestamp())
    ORDER BY due, eldest LIMIT %(limit)s FOR NO KEY UPDATE SKIP LOCKED
)
UPDATE leases SET holder = %(holder)s, until = clock_timestamp() + make_interval(secs => %(lease)s)
FROM taken WHERE leases.name = taken.name
RETURNING leases.name, taken.mine;

-- name: due
-- Of these destinations the oldest deliveries that are due, the destination that has waited longest first.
SELECT oldest.destination, record, wanted, due
FROM unnest(%(names)s::text[]) AS taken (name)
CROSS JOIN LATERAL (
    SELECT destination, record, wanted, due, made, first_value(due) OVER whole AS first, first_value(made) OVER whole AS eldest
    FROM (
        SELECT * FROM deliveries WHERE destination = taken.name AND open AND due <= %(now)s
        ORDER BY due, made LIMIT %(most)s
    ) AS few
    WINDOW whole AS (ORDER BY due, made)
) AS oldest
ORDER BY first, eldest, due, made;

-- name: settle_destinations
-- When these destinations are due next. Only for who holds their rows, in a statement of its own: so nothing is missed.
UPDATE leases SET (due, eldest) = (
    SELECT due, made FROM deliveries WHERE destination = leases.name AND open ORDER BY due, made LIMIT 1
) WHERE name = ANY(%(names)s::text[]);

-- name: hold
-- Take names that are nobody else's. They come in order: the database's own need not be that of the table.
INSERT INTO leases AS kept (name, holder, until)
SELECT name, %(holder)s, clock_timestamp() + make_interval(secs => %(lease)s)
FROM unnest(%(names)s::text[]) AS wanted (name)
ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
WHERE kept.holder = excluded.holder OR kept.until <= clock_timestamp()
RETURNING name;

-- name: free
-- Give names back.
UPDATE leases SET holder = NULL, until = '-infinity'
FROM (SELECT name FROM leases WHERE name = ANY(%(names)s::text[]) AND holder = %(holder)s ORDER BY name FOR UPDATE) AS mine
WHERE leases.name = mine.name;

-- name: borrow
-- Take permits from buckets; for each the seconds until all that was taken is paid off.
INSERT INTO buckets AS kept (name, paid)
SELECT name, statement_timestamp() + make_interval(secs => cost)
FROM unnest(%(buckets)s::text[], %(costs)s::float8[]) AS taken (name, cost) ORDER BY name
ON CONFLICT (name) DO UPDATE
SET paid = greatest(kept.paid, clock_timestamp()) + (excluded.paid - statement_timestamp())
RETURNING name, extract(epoch FROM paid - clock_timestamp())::float8;
