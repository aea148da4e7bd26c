// title: Which agencies are asked for something about which they own no action?
// group: who holds what
// answers: >-
//   The agencies that a recommendation, original or revised, asks for something, and that own no
//   action about at least one of these; those first where most actions are owned by others. Groups,
//   such as all partner agencies, stand last: a group is an agency of its own here, for nothing says
//   who belongs to it, and the others that own an action may be its members. The actions about a recommendation are those that address it itself or one it was merged into.
//   Each recommendation that asks the agency is counted once: it owns an action; it does not, but a
//   relation of it does (a part of it, a body it is part of, a body before or after it); others own
//   them; only agencies that nobody knows do (as the plan writes them), which may be itself; nobody
//   does; or there is no action at all. Of the last, nothing follows:
//   nobody does anything about it yet, as far as the plans say, and a plan may leave regional and
//   national recommendations to others.
// sentence: >-
//   Agencies that are asked for something: {all_asked}. {agency} comes first: recommendations that
//   ask it: {asked_by}; it owns an action about {owns} of these, only a relation of it about
//   {related}, others about {others}, only agencies that nobody knows about {owner_not_known}, nobody
//   about {nobody}; no action about {no_action}.
// none: >-
//   Agencies that are asked for something: {all_asked}. There is none among them without an action of
//   its own about a recommendation that asks it.
// shown: [agency, kind, asked_by, owns, related, others, no_action]
// parameters:
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 1000, least: 1, help: At most so many rows}
// columns:
//   agency: The agency that is asked
//   kind: organisation, team, role, unknown, or group (nothing says who belongs to it)
//   sector: Such as health or police
//   asked_by: How many recommendations ask it for something
//   owns: Those of them about which it owns an action, however that is known
//   related: Those about which it owns none, but a relation of it does
//   others: Those about which only others own one
//   owner_not_known: Those about which only agencies that nobody knows own one
//   nobody: Those about which there are actions, and none of these has an owner
//   no_action: Those about which there is no action at all
//   stated: Recommendations where the document itself names the agency
//   confirmed: Recommendations where a person has said that the agency is meant
//   carried: Recommendations where the agency is named in a merged cell above
//   matched: Recommendations where only the wording points to the agency
//   share: others out of the recommendations about which there is an action; empty, there is none
// totals:
//   all_asked: Agencies that a recommendation of the plans asked about asks for something
//   all_asking: Recommendations there that ask an agency for something
//   all_recommendations: All recommendations there, original and revised

CALL () {
  OPTIONAL MATCH (some:Agency) WHERE some.kind = 'unknown'
  RETURN collect(some.id) AS strange
}
MATCH (asked:Agency)
CALL (asked) {
  MATCH (asking:Recommendation)-[directing:DIRECTED_AT]->(asked)
  WHERE $plan = '' OR asking.plan = $plan
  WITH asking, min({stated: 0, confirmed: 1, carried: 2, matched: 3}[directing.basis]) AS level
  RETURN collect(level) AS levels, collect([asking.doing, asking.owners]) AS found
}
WITH strange, asked, levels, found WHERE size(levels) > 0
CALL (asked) {
  OPTIONAL MATCH (asked)<-[:PART_OF*1..]-(part:Agency)
  WITH asked, collect(part.id) AS parts
  OPTIONAL MATCH (asked)-[:PART_OF*1..]->(whole:Agency)
  WITH asked, parts, collect(whole.id) AS wholes
  OPTIONAL MATCH (asked)-[:SUCCEEDED_BY*1..]->(next:Agency)
  WITH asked, parts, wholes, collect(next.id) AS later
  OPTIONAL MATCH (asked)<-[:SUCCEEDED_BY*1..]-(gone:Agency)
  WITH parts, wholes, later, collect(gone.id) AS earlier
  RETURN parts + wholes + later + earlier AS relations
}
WITH asked, levels,
     [one IN found | CASE WHEN one[0] = 0 THEN 5
                          WHEN size(one[1]) = 0 THEN 4
                          WHEN asked.id IN one[1] THEN 0
                          WHEN any(owner IN one[1] WHERE owner IN relations) THEN 1
                          WHEN all(owner IN one[1] WHERE owner IN strange) THEN 3
                          ELSE 2 END] AS kinds
WITH asked, levels, size(kinds) AS all_its,
     [nth IN range(0, 5) | size([kind IN kinds WHERE kind = nth])] AS counts
WHERE counts[0] < all_its
WITH asked, levels, all_its, counts, CASE asked.kind WHEN 'group' THEN 1 ELSE 0 END AS last
ORDER BY last, counts[2] DESC, counts[3] DESC, counts[4] DESC, counts[1] DESC, counts[5] DESC,
         asked.name, asked.id
LIMIT $most
RETURN asked.name AS agency, asked.kind AS kind, asked.sector AS sector, all_its AS asked_by,
       counts[0] AS owns, counts[1] AS related, counts[2] AS others,
       counts[3] AS owner_not_known, counts[4] AS nobody, counts[5] AS no_action,
       size([level IN levels WHERE level = 0]) AS stated,
       size([level IN levels WHERE level = 1]) AS confirmed,
       size([level IN levels WHERE level = 2]) AS carried,
       size([level IN levels WHERE level = 3]) AS matched,
       CASE WHEN all_its > counts[5]
         THEN round(toFloat(counts[2]) / (all_its - counts[5]), 3) END AS share
ORDER BY last, counts[2] DESC, counts[3] DESC, counts[4] DESC, counts[1] DESC, counts[5] DESC,
         asked.name, asked.id

// Totals
CALL () {
  OPTIONAL MATCH (asking:Recommendation)-[:DIRECTED_AT]->(asked:Agency)
  WHERE $plan = '' OR asking.plan = $plan
  RETURN count(DISTINCT asked.id) AS all_asked, count(DISTINCT asking.id) AS all_asking
}
CALL () {
  MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
  RETURN sum(of.originals + of.revised) AS all_recommendations
}
RETURN all_asked, all_asking, all_recommendations
