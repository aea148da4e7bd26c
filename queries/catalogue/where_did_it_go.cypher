// title: What became of an original recommendation?
// group: where it came from and where it went
// answers: >-
//   An original recommendation followed forward to what it was rewritten into, what is done about it
//   and who does it, with how we know each step, and where the way ends if it ends early.
// parameters:
//   recommendation:
//     type: text
//     default: ""
//     among: original
//     help: An original recommendation, such as AB 2; empty for the first one of the first plan
// columns:
//   original: The recommendation asked about
//   asked_for: Its words
//   revised: What it was rewritten into
//   merged: How we know that
//   action: What is done about it
//   addressed: How we know that
//   status: How far it is, in the words of the plan
//   owner: The agency that does it
//   role: lead or support
//   owned: How we know that
//   outcomes: What it is meant to achieve
//   aimed: How we know each of these
//   ends: Where the way ends early; empty where it reaches an owner we know
CALL () {
  MATCH (asked:Recommendation {id: $recommendation, stage: 'original'}) RETURN asked
  UNION ALL
  // No row, and so nothing to look through, where one is named
  UNWIND CASE WHEN $recommendation = '' THEN [1] ELSE [] END AS unnamed
  MATCH (any:Recommendation {stage: 'original'})
  WITH min(any.plan) AS first WHERE first IS NOT NULL
  MATCH (asked:Recommendation {plan: first, stage: 'original'})
  RETURN asked ORDER BY split(asked.id, '/')[1], asked.sort_key, asked.id LIMIT 1
}

// In a plan that rewrites nothing, no revised recommendation is missing
MATCH (of:Plan {id: asked.plan})

// By way of each revised one; directly where an action names the original, or nothing else is there
CALL (asked) {
  MATCH (asked)-[merging:MERGED_INTO]->(now:Recommendation) RETURN merging, now
  UNION ALL
  WITH asked AS now
  WHERE EXISTS { (now)<-[:ADDRESSES]-(:Action) } OR NOT EXISTS { (now)-[:MERGED_INTO]->() }
  RETURN null AS merging, now
}
OPTIONAL MATCH (now)<-[addressing:ADDRESSES]-(task:Action)
OPTIONAL MATCH (task)-[owning:OWNED_BY]->(agency:Agency)
CALL (task) {
  OPTIONAL MATCH (task)-[aiming:AIMS_FOR]->(outcome:Outcome)
  WITH outcome, aiming ORDER BY outcome.id, aiming.basis
  RETURN collect(outcome.text) AS outcomes, collect(aiming.basis) AS aimed
}
RETURN
  replace(substring(asked.id, size(asked.plan) + 1), '/', ' ') AS original,
  asked.text AS asked_for,
  CASE WHEN merging IS NOT NULL
    THEN replace(substring(now.id, size(now.plan) + 1), '/', ' ') END AS revised,
  merging.basis AS merged,
  task.text AS action,
  addressing.basis AS addressed,
  task.status AS status,
  agency.name AS owner,
  owning.role AS role,
  owning.basis AS owned,
  outcomes, aimed,
  CASE
    WHEN task IS NULL AND merging IS NULL AND of.revised > 0 THEN 'no revised recommendation'
    WHEN task IS NULL THEN 'no action'
    WHEN agency IS NULL THEN 'no owner'
    WHEN agency.kind = 'unknown' THEN 'owner not known'
    ELSE ''
  END AS ends
ORDER BY now.sort_key, now.id, coalesce(task.id, ''),
  coalesce(owning.role, ''), coalesce(agency.name, ''), coalesce(agency.id, ''),
  coalesce(owning.as_written, ''), coalesce(owning.basis, ''), coalesce(addressing.basis, '')
