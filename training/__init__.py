"""How the model of `bot.classifier` is made: labelled texts in; its weights, as the bot loads them, out.

`passages.jsonl` holds passages with the sentence that decides, `pieces.jsonl` articles with a label for each of their
sentences, `entries.jsonl` whole entries with what they say in all, and `passing.jsonl` sentences that name a show in
passing, which are put into articles about another; they were written for this, in the manner of the press.
`collection.jsonl` has such labels for entries that are no part of the project; who has none of these trains without.
`samples` makes passages of them all as the bot would of short articles, `network` has MiniLM, which the bot loads, in
eight bits, and MPNet, which teaches it, and `teaching` how both learn: `make train`. `weighing` then tells what the
model's word weighs beside the rules', on `unheard.jsonl`, from which neither has learnt.

The weights that the bot has were made in several goes, since texts were added, each on the weights of the one before it
(`python -m training --on`): DECISIONS 19 has what each brought.
"""
