-- The claims that were read in an entry, when it is edited. Of the record's own text, so that a program that knows
-- nothing of it keeps it too; its fingerprint, since any text may be an entry's name. Saves of claims wait while it is
-- built, some seconds for each million.
CREATE INDEX claims_entry ON claims (md5(substring(record FROM '"entry":"((?:[^"\\]|\\.)*)"')));
