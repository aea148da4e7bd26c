// title: How much does the document say, and how much was concluded?
// group: the graph itself
// answers: >-
//   The kinds of link, those of which most were concluded first, and how their links are known:
//   stated by the document, confirmed by a person or a source, carried down from a merged cell or the
//   head of a block, or matched by the wording. The last two are concluded: a reader may see it
//   otherwise. Links between agencies, and repeats between plans, are counted only where every
//   plan is asked about. Left out are: where the words stand (STATED_IN, IN), what a note or a
//   correction is about (CONCERNS, SETTLES), which versions a plan has and what came with them
//   (VERSION_OF, BROUGHT_BY), and what is only worked out from other links (HOLDS, ANSWERS_TO).
// sentence: >-
//   Of {of_links} links {of_concluded} are concluded: such a link rests on the layout or the wording
//   of the document, not on what it states. First in the table: {link}, with {concluded} of {links}.
// none: "No link of these kinds is there. Plans asked about: {all_plans}."
// shown: [link, links, stated, confirmed, carried, matched, share]
// parameters:
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
// columns:
//   link: The kind of link, as the graph calls it
//   says: What such a link says
//   links: How many there are
//   stated: Those that stand in one row of the document
//   confirmed: Those that a person has confirmed, or a source on agencies gives
//   carried: Those carried down from a merged cell or the head of a block
//   matched: Those that only the wording says
//   concluded: carried and matched together
//   share: concluded out of links
//   of_links: The links of every kind in the table together
//   of_concluded: Those of them that are concluded
// totals:
//   all_plans: The plans asked about

CALL () {
  // What agencies own stands on HOLDS, and what themes hold on the themes, counted by basis
  MATCH (:Agency)-[held:HOLDS]->(of:Plan) WHERE $plan = '' OR of.id = $plan
  WITH collect(held.actions) AS held
  UNWIND range(0, 3) AS i
  RETURN 'OWNED_BY' AS kind, ['stated', 'confirmed', 'carried', 'matched'][i] AS known,
         reduce(n = 0, its IN held | n + its[i]) AS times
  UNION ALL
  MATCH (of:Theme) WHERE $plan = '' OR of.plan = $plan
  WITH collect(of.bases) AS filed
  UNWIND range(0, 3) AS i
  RETURN 'ABOUT' AS kind, ['stated', 'confirmed', 'carried', 'matched'][i] AS known,
         reduce(n = 0, its IN filed | n + its[i]) AS times
  UNION ALL
  MATCH (one:Review)-[e:MADE]->() WHERE $plan = '' OR one.plan = $plan
  RETURN 'MADE' AS kind, e.basis AS known, count(e) AS times
  UNION ALL
  MATCH (one:Recommendation)-[e:MERGED_INTO]->() WHERE $plan = '' OR one.plan = $plan
  RETURN 'MERGED_INTO' AS kind, e.basis AS known, count(e) AS times
  UNION ALL
  MATCH (one:Action)-[e:ADDRESSES]->() WHERE $plan = '' OR one.plan = $plan
  RETURN 'ADDRESSES' AS kind, e.basis AS known, count(e) AS times
  UNION ALL
  MATCH (one:Outcome)<-[e:AIMS_FOR]-() WHERE $plan = '' OR one.plan = $plan
  RETURN 'AIMS_FOR' AS kind, e.basis AS known, count(e) AS times
  UNION ALL
  MATCH (:Agency)<-[e:DIRECTED_AT]-(one:Recommendation) WHERE $plan = '' OR one.plan = $plan
  RETURN 'DIRECTED_AT' AS kind, e.basis AS known, count(e) AS times
  UNION ALL
  MATCH (one:Change)-[e:CHANGED]->() WHERE $plan = '' OR one.plan = $plan
  RETURN 'CHANGED' AS kind, e.basis AS known, count(e) AS times
  UNION ALL
  MATCH (one:Recommendation)-[e:REPEATS]->(two:Recommendation)
  WHERE $plan = '' OR (one.plan = $plan AND two.plan = $plan)
  RETURN 'REPEATS' AS kind, e.basis AS known, count(e) AS times
  UNION ALL
  MATCH (:Agency)-[e:PART_OF]->() WHERE $plan = ''
  RETURN 'PART_OF' AS kind, e.basis AS known, count(e) AS times
  UNION ALL
  MATCH (:Agency)-[e:SUCCEEDED_BY]->() WHERE $plan = ''
  RETURN 'SUCCEEDED_BY' AS kind, e.basis AS known, count(e) AS times
}
WITH kind, sum(times) AS number,
     sum(CASE known WHEN 'stated' THEN times ELSE 0 END) AS said,
     sum(CASE known WHEN 'confirmed' THEN times ELSE 0 END) AS settled,
     sum(CASE known WHEN 'carried' THEN times ELSE 0 END) AS above,
     sum(CASE known WHEN 'matched' THEN times ELSE 0 END) AS alike
WHERE number > 0
WITH collect([kind, number, said, settled, above, alike]) AS kinds
WITH kinds, reduce(n = 0, one IN kinds | n + one[1]) AS every,
     reduce(n = 0, one IN kinds | n + one[4] + one[5]) AS guessed,
     {
       MADE: 'The review made the recommendation.',
       MERGED_INTO: 'The original was rewritten into the revised recommendation.',
       ADDRESSES: 'The action is what will be done about the recommendation.',
       OWNED_BY: 'The agency will do the action.',
       AIMS_FOR: 'The action is meant to achieve the outcome.',
       ABOUT: 'The plan files the recommendation under the theme.',
       DIRECTED_AT: 'The recommendation asks the agency to do something.',
       CHANGED: 'The change is one of this, which the present version still has.',
       REPEATS: 'The recommendation asks for the same as one of another review.',
       PART_OF: 'The role, team or group belongs to the body.',
       SUCCEEDED_BY: 'The body ceased and the other took over its work.'
     } AS meanings
UNWIND kinds AS one
RETURN one[0] AS link, meanings[one[0]] AS says, one[1] AS links,
       one[2] AS stated, one[3] AS confirmed, one[4] AS carried, one[5] AS matched,
       one[4] + one[5] AS concluded, round(toFloat(one[4] + one[5]) / one[1], 3) AS share,
       every AS of_links, guessed AS of_concluded
ORDER BY one[4] + one[5] DESC, one[1] DESC, one[0]

// Totals
MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
RETURN count(of) AS all_plans
