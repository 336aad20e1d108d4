-- The claims that were read in an entry, when it is edited. Of the record's own text, so that a program that knows
-- nothing of it keeps it too; its beginning, since any text may be an entry's name, and an index has no room for all.
-- Saves of claims wait while it is built, some seconds for each million.
CREATE INDEX claims_entry ON claims (left(substring(record FROM '"entry":"((?:[^"\\]|\\.)*)"'), 64));
