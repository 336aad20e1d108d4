"""Articles as the press writes them: a show, another one and a network in; a headline with some 2,000 characters out.

A headline and a lead with the news, what is known of it, plot and cast, quotations, how it was received, other work of
the same people, and a last line. The show is named three to five times in it, and otherwise called "the drama" or not
spoken of at all.
"""

from __future__ import annotations

import random

_NEWS = (
    (
        "{network} Renews '{show}' for Season {number}",
        (
            "{network} has renewed {show} for a {nth} season, the network announced on {day}. The order comes {weeks}"
            " weeks after the last episode went out to an audience of {millions} million."
        ),
        (
            "The new season will consist of {episodes} episodes, and work on it starts in {town} in {month}. {boss} "
            "stays on as showrunner, together with {writer} and {second}. No date for its return has been given."
        ),
    ),
    (
        "'{show}' Cancelled by {network} After {count} Seasons",
        (
            "There will be no more {show}. {network} has cancelled the drama after {count} seasons, {outlet} reports,"
            " {weeks} weeks after its last episode was watched by {millions} million people."
        ),
        (
            "The cast learned of it in {town} on {day}. The studio means to offer the series elsewhere, although its "
            "sets, built for {millions} million dollars in an old warehouse, are to be taken down in {month}."
        ),
    ),
    (
        "'{show}' to End With Season {number} at {network}",
        (
            "The {nth} season of {show} will be its last. {network} said on {day} that the drama returns in {month} "
            "for {episodes} final episodes, and that {boss} had asked to close the story in {town}, where it began."
        ),
        (
            "The first two of the episodes are directed by {second}, the others by {writer}. About {millions} million"
            " people watched the season before, more than at any time since the first autumn of the series."
        ),
    ),
    (
        "What Next for '{show}'?",
        (
            "{network} has yet to decide whether {show} will get a {nth} season. Its last episode went out {weeks} "
            "weeks ago to {millions} million viewers, a little fewer than in the year before."
        ),
        (
            "Talks between the network and the studio go on, {outlet} hears, and the options of the cast run until "
            "{month}. {boss} has moved to {town} and is at work on the scripts of another drama."
        ),
    ),
)
_PLOT = (
    (
        "The series follows {hero}, a harbour pilot in {town} who finds a ledger in the wreck of a ferry and with it "
        "the names of {episodes} men who were thought to be drowned. {lead} plays the pilot, {second} her brother, "
        "and {writer} the inspector who would rather let the dead be dead. In the last episode the three of them met "
        "in the old lighthouse, and only two came down its stairs."
    ),
    (
        "{lead} stars as {hero}, who comes home to {town} to sell the family's mill and stays to find out who set it "
        "on fire. Her father, played by {second}, knows more than he tells; so does the doctor ({writer}), who has "
        "kept a diary for {episodes} years. The rest of the town would like the two of them to leave, and says so "
        "with stones."
    ),
    (
        "At its heart stands {hero}, a judge in {town} whose son is accused of a theft that she herself once let "
        "pass. Around {lead} in the part of the judge play {second} as the son, {writer} as a reporter, and a large "
        "dog. Much of it was shot at night, in the rain, in streets that were closed to everybody for {weeks} weeks."
    ),
)
_SAID = (
    (
        '"When we began, nobody in the room had been on a boat," {boss} told {outlet}. "Now half of us own one, and '
        "the other half cannot sleep at sea. I am grateful to everybody at {network} who let us learn. We have been "
        'given a town, and the town has been kinder to us than we have been to it on the screen."'
    ),
    (
        '"{lead} reads a page once and then closes the book," said {boss}, who has known her for {episodes} years. '
        '"You stand beside the camera and forget that you wrote it. The people of {town} lent us their kitchens, and '
        'they were right to ask for them back with the walls in the colour they had before."'
    ),
)
_RECEIVED = (
    (
        "Critics were divided when {show} began. Some called it slow, others could not look away from its grey light "
        "and from {lead}, who was named for {count} prizes in its first year and went home with none of them. Since "
        "then the drama has been sold to {weeks} countries, and {town} counts {episodes} guided walks a week through "
        "the streets where it is shot."
    ),
    (
        "It took a while before anybody noticed {show}. In its first weeks fewer than {millions} million watched, but"
        " word went round, and by {month} the paperback of the scripts was out of print. A tea towel with the face of"
        " {hero} is sold in the post office of {town}; {lead} says that she owns {count} of them."
    ),
)
_BESIDES = (
    (
        "{boss} is also known for {other}, which won {count} prizes, and for the film The Glass Ferry. {lead} was "
        "last seen on the stage in {town}, as the younger of {count} sisters; {second} sings with a band of "
        "fishermen. The photography is by {writer}, the music by a choir of {weeks} women from the islands."
    ),
    (
        "Elsewhere at the network, {writer} is at work on a comedy about {count} nurses, and {second} on a "
        "documentary on the bridges of {town}. Its audience has grown by {episodes} percent in the year, the company "
        "told its owners in {month}, thanks to football and to {other} above all."
    ),
)
_LAST = (
    "All episodes can be seen on {network}.",
    "{show} is made by Long Pier for {network}. Its producers are {boss} and {second}.",
)
_NAMES = {
    "boss": ("Ada Thorne", "Ruben Vale", "Ines Calloway", "Peter Lund"),
    "lead": ("Maria Holt", "Joan Ferrier", "Clara Beck", "Nora Whitlam"),
    "second": ("Samuel Oake", "Tom Rask", "Henry Voss", "Daniel Crewe"),
    "writer": ("Elsie March", "Ivo Brand", "Lena Sorrel", "Hugh Penrose"),
    "hero": ("Margaret Dunne", "Ellen Shaw", "Agnes Rook", "Ruth Callan"),
    "town": ("Port Elsin", "Brackwater", "Lower Hale", "Sandwick"),
    "outlet": ("Deadline", "Variety", "TVLine"),
    "day": ("Monday", "Tuesday", "Thursday", "Friday"),
    "month": ("January", "April", "October", "November"),
}
_NUMBERS = (("third", 3, "two"), ("fourth", 4, "three"), ("fifth", 5, "four"))


def article(drawn: random.Random, show: str, other: str, network: str) -> tuple[str, str]:
    """Headline and text of one of many articles on this show, which names the other one in passing."""
    nth, number, count = drawn.choice(_NUMBERS)
    words = {name: drawn.choice(several) for name, several in _NAMES.items()} | {
        "show": show,
        "other": other,
        "network": network,
        "nth": nth,
        "number": str(number),
        "count": count,
        "weeks": str(drawn.randrange(2, 60)),
        "millions": f"{drawn.randrange(11, 99) / 10}",
        "episodes": str(drawn.randrange(6, 24)),
    }
    headline, *news = drawn.choice(_NEWS)
    said = drawn.sample(_SAID, 2)
    rest = (drawn.choice(_PLOT), said[0], drawn.choice(_RECEIVED), said[1], drawn.choice(_BESIDES), drawn.choice(_LAST))
    return headline.format(**words), "\n\n".join(paragraph.format(**words) for paragraph in (*news, *rest))
