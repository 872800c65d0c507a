"""What is said of a community: its name, how large it is, and whether we speak there."""

from __future__ import annotations

from priorities.communities.grouping import LEAST_PEOPLE, LEAST_TIES
from storage.records.communities import Community, CommunityMap
from storage.records.words import Words, words

NEVER = words("Communities", "you never speak here")
UNNAMED = words("Communities", "A community without words of its own")


def name_of(community: Community) -> str:
    """Return the words a community is known by; empty where nothing tells it from others."""
    return " · ".join(community.words)


def sentence_of(community: Community) -> Words:
    """Return how many people there are, and whether we speak there."""
    people = words("Communities", "%n people", None, len(community.members))
    ours = words("Communities", "you answered %n times", None, community.ours) if community.ours else NEVER
    return words("Communities", "{people}, {ours}").given(people=people, ours=ours)


def heard_of(drawn: CommunityMap) -> Words:
    """Return from how many people and links the map is drawn."""
    people = words("Communities", "%n people who talk with each other", None, drawn.people)
    links = words("Communities", "%n links", None, drawn.links)
    return words("Communities", "Drawn from {people}, {links}").given(people=people, links=links)


def not_enough(drawn: CommunityMap) -> Words:
    """Return how far what was heard is from a map."""
    people = words("Communities", "%n people who talk with each other", None, drawn.people)
    links = words("Communities", "%n links", None, drawn.links)
    said = words("Communities", "{people}, {links}: a map needs {least_people} and {least_links}.")
    return said.given(people=people, links=links, least_people=LEAST_PEOPLE, least_links=LEAST_TIES)
