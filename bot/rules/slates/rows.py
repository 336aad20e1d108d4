"""What stands before a row of titles on a slate, and what a slate calls those that leave it and those that stay."""

from __future__ import annotations

#: "its freshman dramas", before a row of titles
ROW = (
    r"(?:(?:the |its |their |NETWORK(?:'s)? )?(?:[a-z0-9-]+ ){0,3}?(?:series|shows|dramas?|comed(?:y|ies)|sitcoms?|"
    r"fresh(?:man|men)|veterans?|newcomers?|rookies?|titles|programmes|procedurals?|thrillers?|half-hours?|"
    r"originals?|hits?),? (?:such as |like |including )?)?"
)
#: shows by their names
OTHERS = r"(?:SHOW|OTHER)\d+(?:(?:,| and|, and) (?:SHOW|OTHER)\d+)*"
#: what has been done to those that leave
CANCELLED = (
    r"(?:cancell?ed|axed|scrapped|dropped|culled|ditched|dumped|nixed|let go|cut(?: loose)?|chopped|booted|shown the "
    r"door|not (?:renewed|picked up|brought back|recommissioned|returning|coming back))"
)
#: what has been done to those that stay
RENEWED = (
    r"(?:renewed|re-?upped|recommissioned|picked up(?: again)?|brought back|reordered|re-ordered|extended|given "
    r"(?:early )?(?:renewals?|pick-?ups?))"
)
#: what cuts into a slate
CULL = (
    r"(?:purge|cull|culling|cutbacks|cuts|shake-?up|clear-?out|clean-?out|spring cleaning|house-?cleaning|bloodbath|"
    r"massacre|carnage|axe?|grim reaper|scythe|guillotine|overhaul|wave of cancell?ations|(?:round|raft|spate|"
    r"string) of (?:cuts|cancell?ations|axings))"
)
#: who leaves a slate
CASUALTIES = (
    r"(?:casualt(?:y|ies)|victims?|cancell?ations?|axings?|goners?|(?:cancell?ed|axed|departing|outgoing) (?:shows|"
    r"series|dramas|comedies|titles|programmes))"
)
#: who stays
SURVIVORS = (
    r"(?:survivors?|returnees|keepers|renewals|pick-?ups|recommissions|(?:returning|renewed) (?:shows|series|dramas|"
    r"comedies|titles|programmes|favou?rites|hits))"
)
#: an item of a slate ends, or another clause begins
CLOSES = r"(?=$|[.,;:!)]| (?:and|but|while|though|as|after|despite|at|this|last|on|in|with|for|over|because|too)\b)"
