-- The first form: a table for each type of record, and beside them what work is shared out by.
--
-- A record stands in `record`, as the JSON text of `storage.records` (text and not jsonb, which can keep neither NUL nor
-- a lone surrogate); where a column beside it may differ from it (`wanted`, `due`, `after`, `done`), the column counts.
-- `key` and `about` are filed as `storage.postgres.rows.filed` says, `made` is the place in the order of making.
-- `changed` is the transaction that wrote a row last: by it a reader learns what is new since it last looked.

CREATE SEQUENCE saves;

-- The oldest form (`storage.schema.VERSION`) that a program must know to use this store.
CREATE TABLE store (needs integer NOT NULL, removals bigint NOT NULL DEFAULT 0);
INSERT INTO store (needs) VALUES (1);

CREATE TABLE shows (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    record text NOT NULL,
    revision bigint NOT NULL DEFAULT nextval('saves'),
    changed xid8 NOT NULL DEFAULT pg_current_xact_id()
) WITH (fillfactor = 80);
CREATE INDEX shows_changed ON shows (changed);

CREATE TABLE feeds (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    record text NOT NULL,
    due timestamptz NOT NULL,
    holder text,
    until timestamptz NOT NULL DEFAULT '-infinity',
    changed xid8 NOT NULL DEFAULT pg_current_xact_id()
) WITH (fillfactor = 80);
CREATE INDEX feeds_changed ON feeds (changed);
CREATE INDEX feeds_due ON feeds (due, made);

CREATE TABLE seen (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    about text COLLATE "C" NOT NULL,
    rank timestamptz NOT NULL,
    record text NOT NULL
);
CREATE INDEX seen_about ON seen (about, rank, key);

CREATE TABLE claims (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    about text COLLATE "C" NOT NULL,
    rank timestamptz NOT NULL,
    record text NOT NULL
);
CREATE INDEX claims_about ON claims (about, rank, key);

CREATE TABLE set_aside (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    about text COLLATE "C" NOT NULL,
    rank timestamptz NOT NULL,
    record text NOT NULL
);
CREATE INDEX set_aside_about ON set_aside (about, rank, key);

CREATE TABLE verdicts (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    about text COLLATE "C" NOT NULL,
    record text NOT NULL
);
CREATE INDEX verdicts_about ON verdicts (about, made);

CREATE TABLE alerts (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    about text COLLATE "C" NOT NULL,
    record text NOT NULL
);
CREATE INDEX alerts_about ON alerts (about, made);

CREATE TABLE rounds (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    about text COLLATE "C" NOT NULL,
    begun timestamptz NOT NULL,
    after bytea NOT NULL,
    done boolean NOT NULL,
    holder text,
    until timestamptz NOT NULL DEFAULT '-infinity',
    record text NOT NULL
);
CREATE INDEX rounds_about ON rounds (about);
CREATE INDEX rounds_open ON rounds (begun, made) WHERE NOT done;

CREATE TABLE subscriptions (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    about text COLLATE "C" NOT NULL,
    destination text COLLATE "C" NOT NULL,
    record text NOT NULL
);
CREATE INDEX subscriptions_about ON subscriptions (about, key);
CREATE INDEX subscriptions_destination ON subscriptions (destination);

CREATE TABLE notices (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    record text NOT NULL
);

CREATE TABLE deliveries (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    about text COLLATE "C" NOT NULL,
    alert text COLLATE "C" NOT NULL,
    destination text COLLATE "C" NOT NULL,
    wanted bigint NOT NULL,
    shown bigint NOT NULL,
    due timestamptz NOT NULL,
    dead boolean NOT NULL,
    open boolean NOT NULL GENERATED ALWAYS AS (shown < wanted AND NOT dead) STORED,
    record text NOT NULL
);
CREATE INDEX deliveries_about ON deliveries (about);
CREATE INDEX deliveries_alert ON deliveries (alert, key);
CREATE INDEX deliveries_open ON deliveries (destination, due, made) WHERE open;
CREATE INDEX deliveries_dead ON deliveries (key) WHERE dead;

CREATE TABLE digests (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    record text NOT NULL
);

CREATE TABLE installations (
    key text COLLATE "C" PRIMARY KEY,
    made bigint NOT NULL UNIQUE,
    record text NOT NULL
);

-- Who holds which name, and until when. A destination's name stands here also while nobody holds it: `due` and
-- `eldest` (a place in the order of making) are never later than its oldest open delivery's, so that those that are due
-- are found without a look at what waits for them.
CREATE TABLE leases (
    name text COLLATE "C" PRIMARY KEY,
    holder text,
    until timestamptz NOT NULL DEFAULT '-infinity',
    due timestamptz,
    eldest bigint
) WITH (fillfactor = 80);
CREATE INDEX leases_due ON leases (due, eldest) WHERE due IS NOT NULL;

-- Rates that all processes share: when all that was taken from a bucket is paid off.
CREATE UNLOGGED TABLE buckets (
    name text COLLATE "C" PRIMARY KEY,
    paid timestamptz NOT NULL
) WITH (fillfactor = 50);
