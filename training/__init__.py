"""How the model of `bot.classifier` is made: labelled texts in; its weights, as the bot loads them, out.

`passages.jsonl` holds passages with the sentence that decides, `pieces.jsonl` short articles with a label for each of
their sentences; both were written for this, in the manner of the press. `samples` makes passages of them as the bot
would, `network` trains MiniLM on these and writes it in eight bits. `make train` does it all, in an hour on two cores.

The weights that the bot has were made in two goes, since texts were added: three rounds over the first nineteen
thousand sentences, then two over all twenty-four thousand at two thirds of the rate.
"""
