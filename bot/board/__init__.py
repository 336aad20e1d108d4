"""Records in, the rows and tables of the web board out, before a page, JSON or CSV is made of them.

`tables` says what a table is; `shows`, `sources`, `publishers` and `feeds` each hold one kind of row and its table;
`changes` are the turns of verdicts that a reader follows; `links` says which addresses may be linked at all.
All are pure, and the sentences are those of `bot.cards`.
"""
