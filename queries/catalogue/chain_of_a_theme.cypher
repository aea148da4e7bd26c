// title: What became of everything that is asked under one theme?
// group: where it came from and where it went
// answers: >-
//   The whole chain of one theme, a way from a recommendation to an action a row: the originals that
//   the plans file under it with their review, what each was rewritten into, the actions, their
//   owners, outcomes and states, with how we know each step, and where the way ends early. A revised
//   recommendation that is filed there, but comes from no original filed there, has a row without an
//   original. A theme is the heading of a plan: plans that use the same words for one, in capitals or
//   not, are taken together, other words are another theme. The plan that files the most there comes
//   first.
// sentence: >-
//   Filed under {theme}: {all_originals} original and {all_revised} revised recommendations, which is
//   {theme_share} of all {all_recommendations} of the plans asked about. Actions that address one of
//   these, or what it was rewritten into: {all_actions}. Plans that have the theme: {all_plans}.
// none: Of {all_recommendations} recommendations of the plans asked about, none is filed under the theme.
// shown: [original, revised, does, owners, state, ends]
// parameters:
//   theme:
//     type: text
//     default: ""
//     among: theme
//     help: A theme; empty for the one under which the most recommendations are filed
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 200, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   theme: The theme asked about, as this plan writes it
//   review: The review that made the original
//   original: The original recommendation; empty where the way begins with a revised one
//   asked_for: Its words
//   filed: How we know that it, or else the revised one, is filed under the theme
//   revised: What it was rewritten into; empty where an action addresses the original itself
//   now_says: The words of that
//   merged: How we know that it was
//   action: The id of the action
//   does: Its words
//   addressed: How we know that it addresses what stands before it
//   state: How far the action is, as far as the plan says
//   owners: The agencies that own it
//   owned: How we know each of these
//   outcomes: What it is meant to achieve
//   aimed: How we know each of these
//   ends: Where the way ends early; empty where it reaches an owner we know and an outcome
// totals:
//   all_plans: Plans that have the theme
//   all_originals: Original recommendations filed under it
//   all_revised: Revised ones
//   all_actions: Actions that address one of these, or what it was rewritten into
//   all_recommendations: All recommendations of the plans asked about
//   theme_share: Originals and revised ones of the theme out of all these, 0 to 1

CALL () {
  MATCH (any:Theme)
  WHERE ($plan = '' OR any.plan = $plan) AND ($theme = '' OR toLower(any.name) = toLower($theme))
  WITH toLower(any.name) AS chosen, sum(any.originals + any.revised) AS members
  RETURN chosen ORDER BY members DESC, chosen LIMIT 1
}
MATCH (subject:Theme) WHERE toLower(subject.name) = chosen AND ($plan = '' OR subject.plan = $plan)
WITH subject, subject.originals + subject.revised AS members
WHERE members > 0
WITH subject, members ORDER BY members DESC, subject.plan, subject.id LIMIT $most

// Where the ways begin: the originals, and the revised ones that come from none of them
MATCH (begin:Recommendation)-[filing:ABOUT]->(subject)
WITH subject, members, begin, filing
WHERE begin.stage = 'original'
   OR NOT EXISTS { MATCH (begin)<-[:MERGED_INTO]-(:Recommendation)-[:ABOUT]->(same:Theme)
                   WHERE same.id = subject.id }
WITH subject, members, begin, filing
ORDER BY members DESC, subject.plan, subject.id, CASE begin.stage WHEN 'original' THEN 0 ELSE 1 END,
  split(begin.id, '/')[1], begin.sort_key, begin.id
LIMIT $most

// By way of each revised one; directly where an action names it, or nothing else is there
CALL (begin) {
  MATCH (begin)-[merging:MERGED_INTO]->(now:Recommendation) RETURN merging, now
  UNION ALL
  WITH begin WHERE begin.merged IS NULL OR begin.actions > 0
  RETURN null AS merging, begin AS now
}
OPTIONAL MATCH (now)<-[addressing:ADDRESSES]-(task:Action)
WITH subject, members, begin, filing, merging, now, addressing, task
ORDER BY members DESC, subject.plan, subject.id, CASE begin.stage WHEN 'original' THEN 0 ELSE 1 END,
  split(begin.id, '/')[1], begin.sort_key, begin.id, now.sort_key, now.id, coalesce(task.id, '')
LIMIT $most
CALL (begin) {
  OPTIONAL MATCH (from:Review)-[:MADE]->(begin)
  RETURN min(from.name) AS made_by
}
CALL (task) {
  OPTIONAL MATCH (task)-[owning:OWNED_BY]->(agency:Agency)
  WITH agency, owning ORDER BY owning.role, agency.name, agency.id, owning.as_written
  RETURN collect(agency.name) AS names, collect(owning.basis) AS owning_bases
}
CALL (task) {
  OPTIONAL MATCH (task)-[aiming:AIMS_FOR]->(outcome:Outcome)
  WITH outcome, aiming ORDER BY outcome.id
  RETURN collect(outcome.text) AS aims, collect(aiming.basis) AS aiming_bases
}
MATCH (of:Plan {id: subject.plan})
RETURN subject.plan AS plan, subject.name AS theme, made_by AS review,
       CASE WHEN begin.stage = 'original'
            THEN replace(substring(begin.id, size(begin.plan) + 1), '/', ' ') END AS original,
       CASE WHEN begin.stage = 'original' THEN begin.text END AS asked_for,
       filing.basis AS filed,
       CASE WHEN now.stage = 'revised'
            THEN replace(substring(now.id, size(now.plan) + 1), '/', ' ') END AS revised,
       CASE WHEN now.stage = 'revised' THEN now.text END AS now_says,
       merging.basis AS merged,
       task.id AS action, task.text AS does, addressing.basis AS addressed, task.state AS state,
       names AS owners, owning_bases AS owned, aims AS outcomes, aiming_bases AS aimed,
       CASE
         WHEN task IS NULL AND now.stage = 'original' AND of.revised > 0
           THEN 'no revised recommendation'
         WHEN task IS NULL THEN 'no action'
         ELSE CASE task.owned WHEN 'blank' THEN 'no owner'
                WHEN 'unreadable' THEN 'owner not known' ELSE '' END
              + CASE WHEN task.owned IN ['blank', 'unreadable'] AND task.aimed = 'blank'
                THEN ', ' ELSE '' END
              + CASE task.aimed WHEN 'blank' THEN 'no outcome' ELSE '' END
       END AS ends
ORDER BY members DESC, subject.plan, subject.id, CASE begin.stage WHEN 'original' THEN 0 ELSE 1 END,
  split(begin.id, '/')[1], begin.sort_key, begin.id, now.sort_key, now.id, coalesce(task.id, ''),
  coalesce(addressing.basis, '')

// Totals
MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
WITH sum(of.originals + of.revised) AS every
CALL () {
  MATCH (any:Theme)
  WHERE ($plan = '' OR any.plan = $plan) AND ($theme = '' OR toLower(any.name) = toLower($theme))
  WITH toLower(any.name) AS chosen, sum(any.originals) AS earlier, sum(any.revised) AS later,
       sum(any.actions) AS done, count(DISTINCT any.plan) AS places
  WITH earlier, later, done, places ORDER BY earlier + later DESC, chosen LIMIT 1
  RETURN sum(earlier) AS originals, sum(later) AS revised, sum(done) AS actions, sum(places) AS plans
}
RETURN plans AS all_plans, originals AS all_originals, revised AS all_revised, actions AS all_actions,
       every AS all_recommendations,
       CASE WHEN every > 0 THEN round(toFloat(originals + revised) / every, 3) END AS theme_share
