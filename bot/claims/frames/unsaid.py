"""What is said of a show that its clause leaves unnamed: a finding in; the show of a season ahead or of a line out."""

from __future__ import annotations

import re

from bot.claims.frames.findings import Finding, Target
from bot.rules import Frame
from bot.rules.times import TO_TEN

#: "filming has begun", "it starts on May 1", of the season that the title or the sentence before speaks of
_ITS_MAKING = re.compile(
    r"(?:(?:principal |the )?(?:filming|production|shooting|photography)|cameras|(?:the|its) (?:new|fresh|next|\d+|"
    r"[a-z]+) "
    r"episodes|THIS\d+(?= (?:starts|begins|airs|premieres|arrives|goes out|will (?:start|begin|air|premiere|arrive))"
    r"\b))\b(?!(?: of| on| for) (?:the )?(?:OTHER|[a-z]))(?!.*SHOW\d)"
)
#: "the cast returned to NAME to start filming SEASON"
_AT_WORK = re.compile(
    r"(?:the |its )?(?:whole |entire |main )?(?:cast(?: and crew)?|crew|actors|stars|team|producers|makers|writers)\b"
    r"(?! (?:of|behind|on|from|for)\b)(?!.*SHOW\d)"
)
_ON_A_SEASON = re.compile(r" (?:on |of )?(?:the |its )?SEASON\d+(?! of\b)")


def of_season_ahead(finding: Finding) -> Target | None:
    """What is at work, or starts, without a name behind a sentence on the season to come."""
    if not finding.spoken.show or finding.rule.frame is not Frame.SEASON or not finding.rule.soft:
        return None
    making = finding.spoken.ahead and _ITS_MAKING.match(finding.worded.text)
    at_work = _AT_WORK.match(finding.worded.text) and _ON_A_SEASON.match(finding.right)
    return Target({finding.spoken.show: ()}) if making or at_work else None


WITHOUT_VERB = re.compile(
    rf" (?:by (?:the )?NETWORK|for (?:a |its |an )?SEASON|after (?:one|{TO_TEN}|SEASON|a single))"
)
#: "SHOW (NETWORK): NAME and colleagues at a factory, cancelled after two": said of the show at the head of the line
_UNDER_LABEL = re.compile(r"(?P<show>SHOW\d+)(?: \([^()]{1,40}\))?(?::| -) (?!.*(?:SHOW|THIS)\d)[^;:]*, (?:[a-z]+ly )?")
#: "NAME as a teacher of sports; cancelled after two seasons": of the show that the line is about
_APART = re.compile(r"(?!.*(?:SHOW|THIS|THESE|SEASON|FINAL)\d).*; (?:[a-z]+ly )?$")


def of_heading(finding: Finding) -> Target | None:
    """The show that the line is headed with, or about, where the words have neither a subject nor a verb."""
    if not finding.words.endswith("ed") or not WITHOUT_VERB.match(finding.right):
        return None
    if headed := _UNDER_LABEL.fullmatch(finding.worded.text[: finding.start]):
        return Target(finding.meant(headed["show"]))
    return Target({finding.spoken.show: ()}) if finding.spoken.show and _APART.fullmatch(finding.left) else None
