"""How the model of `bot.classifier` is made: labelled texts in; its weights, as the bot loads them, out.

`passages.jsonl` holds passages with the sentence that decides, `pieces.jsonl` articles with a label for each of their
sentences; both were written for this, in the manner of the press. `collection.jsonl` has such labels for entries that
are no part of the project; who has none of these trains without. `samples` makes passages of them all as the bot would
of short articles, `network` trains MiniLM on these and writes it in eight bits: `make train`, in an hour or two on two
cores. `weighing` then tells what its word weighs beside the rules', on `unheard.jsonl`, from which neither has learnt.

The weights that the bot has were made in several goes, since texts were added: several rounds over the sentences of the
first fourteen thousand, each alone, then two over these as they are learnt now, one and a half over all but the newest
(those with ids from ES on), and last they were taught what a larger network heard in all of them and in mixtures of
them: DECISIONS 19. `make train` does without a teacher and comes to a little less.
"""
