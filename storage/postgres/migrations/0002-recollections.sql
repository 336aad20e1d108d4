-- What is kept about a show beside the show itself, in one piece, since its claims lie on as many pages as there are:
-- a JSON array of [table, `made`, record], in the order of their making.
--
-- It counts only while its `revision` is the show's. So a save that does not write it anew makes it count no more, be it
-- one of a program that knows nothing of it.
CREATE TABLE recollections (
    key text COLLATE "C" PRIMARY KEY REFERENCES shows ON DELETE CASCADE,
    revision bigint NOT NULL,
    whole text NOT NULL
);
