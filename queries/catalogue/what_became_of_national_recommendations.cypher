// title: What became of the regional and national recommendations?
// group: beyond the partnership
// answers: >-
//   The regional and national recommendations, each with an agency that it asks (one that asks two
//   stands in two rows), what the plans do about it and whose that is. First those about which there
//   is an action. A relation of an agency is a part of it, a body it is part of, or a body before or
//   after it. The actions are those that address it itself or one it was merged into. That there
//   is none means that these plans name none: another plan or the agency itself may act on it.
// sentence: >-
//   Regional and national recommendations: {all_recommendations}; rewritten: {all_revised}; with an
//   action: {all_with_action}; with one that an agency they ask owns: {all_owned_by_asked}.
// none: The plans asked about hold no regional or national recommendation.
// shown: [recommendation, scope, addressee, actions, became]
// parameters:
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 200, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   recommendation: What people call it
//   scope: regional or national
//   scope_basis: How we know that
//   says: Its words
//   addressee: The agency it asks; empty, it names none
//   basis: How we know that it asks it
//   as_written: The words that name the agency
//   revised: What it was rewritten into
//   merged: How we know that, at best
//   actions: How many actions address it or what it was rewritten into
//   owners: The agencies that own one of them, the first 50
//   owned: How we know at best that the agency it asks owns one of them
//   states: How far these actions are, with how many; blank or unreadable, no state we know
//   became: >-
//     owned by the one asked; owned by a relation of the one asked; owned by others; owned, nobody
//     asked; owner not known (the plan writes only names that nobody knows); action without owner;
//     no action
// totals:
//   all_recommendations: All regional and national recommendations of the plans asked about
//   all_national: National ones among them
//   all_named: Those that name an agency
//   all_revised: Those rewritten into a revised one
//   all_with_action: Those about which there is an action
//   all_owned_by_asked: Those about which an agency that they ask owns an action

MATCH (one:Recommendation)
WHERE one.scope <> 'local' AND ($plan = '' OR one.plan = $plan)
OPTIONAL MATCH (one)-[directing:DIRECTED_AT]->(asked:Agency)
WITH asked, collect([one, directing]) AS asking
CALL (asked) {
  OPTIONAL MATCH (asked)<-[:PART_OF*1..]-(part:Agency)
  WITH asked, collect(part.id) AS parts
  OPTIONAL MATCH (asked)-[:PART_OF*1..]->(whole:Agency)
  WITH asked, parts, collect(whole.id) AS wholes
  OPTIONAL MATCH (asked)-[:SUCCEEDED_BY*1..]->(next:Agency)
  WITH asked, parts, wholes, collect(next.id) AS later
  OPTIONAL MATCH (asked)<-[:SUCCEEDED_BY*1..]-(gone:Agency)
  WITH parts, wholes, later, collect(gone.id) AS earlier
  RETURN parts + wholes + later + earlier AS relations LIMIT 1
}
// Where nobody is asked, one of the two databases has looked for any agency's relations
WITH collect([asked, asking, CASE WHEN asked IS NULL THEN [] ELSE relations END]) AS every
CALL () {
  OPTIONAL MATCH (some:Agency) WHERE some.kind = 'unknown'
  RETURN collect(some.id) AS strange
}
UNWIND every AS each
UNWIND each[1] AS pair
WITH pair[0] AS one, pair[1] AS directing, each[0] AS asked, each[2] AS relations, strange
WITH one, directing, asked,
     CASE WHEN one.doing = 0 THEN 6 WHEN size(one.owners) = 0 THEN 5
          WHEN asked IS NOT NULL AND asked.id IN one.owners THEN 0
          WHEN any(owner IN one.owners WHERE owner IN relations) THEN 1
          WHEN all(owner IN one.owners WHERE owner IN strange) THEN 4
          WHEN asked IS NULL THEN 3 ELSE 2 END AS nth
ORDER BY nth, one.scope, one.plan, split(one.id, '/')[1], one.sort_key, one.id,
         coalesce(asked.name, ''), coalesce(asked.id, '')
LIMIT $most

CALL (one, asked) {
  OPTIONAL MATCH (one)-[:MERGED_INTO*0..1]->(:Recommendation)<-[:ADDRESSES]-(:Action)
        -[own:OWNED_BY]->(asked)
  RETURN min({stated: 0, confirmed: 1, carried: 2, matched: 3}[own.basis]) AS level
}
CALL (one) {
  OPTIONAL MATCH (one)-[:MERGED_INTO]->(now:Recommendation)
  WITH DISTINCT now ORDER BY now.sort_key, now.id
  RETURN collect(replace(substring(now.id, size(now.plan) + 1), '/', ' ')) AS into
}
CALL (one) {
  OPTIONAL MATCH (one)-[:MERGED_INTO*0..1]->(:Recommendation)<-[:ADDRESSES]-(:Action)
        -[:OWNED_BY]->(owner:Agency)
  WITH DISTINCT owner ORDER BY owner.name, owner.id
  RETURN collect(owner.name)[..50] AS names
}
CALL (one) {
  OPTIONAL MATCH (one)-[:MERGED_INTO*0..1]->(:Recommendation)<-[:ADDRESSES]-(task:Action)
  WITH DISTINCT task
  WITH coalesce(task.state, CASE WHEN task.status IS NULL THEN 'blank' ELSE 'unreadable' END) AS far,
       count(task) AS times
  WHERE times > 0
  WITH far, times ORDER BY far
  RETURN collect(far + ': ' + toString(times)) AS fars
}
RETURN one.plan AS plan, replace(substring(one.id, size(one.plan) + 1), '/', ' ') AS recommendation,
       one.scope AS scope, one.scope_basis AS scope_basis, one.text AS says,
       asked.name AS addressee, directing.basis AS basis, directing.as_written AS as_written,
       into AS revised, one.merged AS merged, one.doing AS actions, names AS owners,
       CASE nth WHEN 0 THEN ['stated', 'confirmed', 'carried', 'matched'][level] END AS owned,
       fars AS states,
       ['owned by the one asked', 'owned by a relation of the one asked', 'owned by others',
        'owned, nobody asked', 'owner not known', 'action without owner', 'no action'][nth] AS became
ORDER BY nth, one.scope, one.plan, split(one.id, '/')[1], one.sort_key, one.id,
         coalesce(asked.name, ''), coalesce(asked.id, '')

// Totals
MATCH (one:Recommendation)
WHERE one.scope <> 'local' AND ($plan = '' OR one.plan = $plan)
CALL (one) {
  OPTIONAL MATCH (one)-[:DIRECTED_AT]->(asked:Agency)
  RETURN collect(asked.id) AS asked
}
RETURN count(one) AS all_recommendations,
       count(CASE one.scope WHEN 'national' THEN 1 END) AS all_national,
       count(CASE WHEN size(asked) > 0 THEN 1 END) AS all_named,
       count(one.merged) AS all_revised,
       count(CASE WHEN one.doing > 0 THEN 1 END) AS all_with_action,
       count(CASE WHEN any(name IN asked WHERE name IN one.owners) THEN 1 END) AS all_owned_by_asked
