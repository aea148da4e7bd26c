// title: Which sectors own the actions?
// group: who holds what
// answers: >-
//   The sectors of the agencies that own an action, those with the most actions first. An action
//   whose owners are of two sectors counts in both, so the counts add up to more than all actions;
//   one with two owners of the same sector counts once. Last stand agencies that we know but not
//   their sector, and those that nobody knows (as the plan writes them).
// sentence: >-
//   First in the table: {sector}, with {actions} of {all_actions} actions. Actions with an owner of
//   any sector, known or not: {all_owned}; without: {all_without}.
// none: >-
//   No action has such an owner. Actions: {all_actions}; without any owner: {all_without}.
// shown: [sector, agencies, actions, cross_review, stated, carried, share_of_all]
// parameters:
//   sector: {type: text, default: "", among: sector, help: One sector; empty for all of them}
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
// columns:
//   sector: Such as health or police
//   agencies: How many agencies of the sector own an action
//   actions: How many actions have an owner of the sector
//   cross_review: Those of them that answer to two reviews or more, however that is known
//   stated: Actions where the document itself states such an owner
//   confirmed: Actions where a person has confirmed such an owner
//   carried: Actions where such an owner is carried down from a merged cell
//   matched: Actions where such an owner is known by the wording only
//   share_of_all: actions out of all actions of the plans asked about
// totals:
//   all_actions: All actions of the plans asked about
//   all_owned: Those of them with an owner, known or not
//   all_without: Those of them without any
//   all_cross_review: Those of them that answer to two reviews or more

// What the agencies of a sector hold stands on HOLDS, where an action counts for each of its owners
MATCH (owner:Agency)-[held:HOLDS]->(of:Plan)
WHERE ($plan = '' OR of.id = $plan) AND ($sector = '' OR owner.sector = $sector)
WITH coalesce(owner.sector, CASE owner.kind WHEN 'unknown' THEN '(agency not known)'
                                            ELSE '(sector not known)' END) AS sector,
     count(DISTINCT owner.id) AS agencies,
     collect(held.actions) AS owned, collect(held.across) AS crossing
WITH collect([sector, agencies, [i IN range(0, 3) | reduce(n = 0, its IN owned | n + its[i])],
              reduce(n = 0, its IN crossing | n + its[0] + its[1] + its[2] + its[3])]) AS sectors

// So a further owner of the same sector is taken off again, the weaker link first
CALL () {
  MATCH (task:Action) WHERE task.owners > 1 AND ($plan = '' OR task.plan = $plan)
  MATCH (task)-[own:OWNED_BY]->(who:Agency) WHERE $sector = '' OR who.sector = $sector
  WITH task, collect(coalesce(who.sector, CASE who.kind WHEN 'unknown' THEN '(agency not known)'
                                                        ELSE '(sector not known)' END)) AS theirs,
       collect({stated: 0, confirmed: 1, carried: 2, matched: 3}[own.basis]) AS levels
  UNWIND range(0, size(theirs) - 1) AS i
  WITH task.reviews > 1 AS crossing, theirs[i] AS sector, levels[i] AS level,
       any(j IN range(0, size(theirs) - 1) WHERE theirs[j] = theirs[i]
           AND (levels[j] < levels[i] OR (levels[j] = levels[i] AND j < i))) AS further
  WHERE further
  WITH sector, level, crossing, count(*) AS times
  RETURN collect([sector, level, crossing, times]) AS further
}
CALL () {
  MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
  RETURN sum(of.actions) AS all_actions
}
UNWIND sectors AS one
WITH one, all_actions, [its IN further WHERE its[0] = one[0]] AS off
WITH one, all_actions,
     [i IN range(0, 3) | reduce(n = one[2][i], its IN off
                                | CASE its[1] WHEN i THEN n - its[3] ELSE n END)] AS counts,
     reduce(n = one[3], its IN off | CASE WHEN its[2] THEN n - its[3] ELSE n END) AS cross_review
WITH one, all_actions, counts, cross_review,
     counts[0] + counts[1] + counts[2] + counts[3] AS actions
RETURN one[0] AS sector, one[1] AS agencies, actions, cross_review,
       counts[0] AS stated, counts[1] AS confirmed, counts[2] AS carried, counts[3] AS matched,
       round(toFloat(actions) / all_actions, 3) AS share_of_all
ORDER BY CASE WHEN one[0] STARTS WITH '(' THEN 1 ELSE 0 END, actions DESC, one[0]

// Totals
MATCH (every:Action) WHERE $plan = '' OR every.plan = $plan
RETURN count(every) AS all_actions, count(CASE WHEN every.owners > 0 THEN 1 END) AS all_owned,
       count(CASE WHEN every.owners = 0 THEN 1 END) AS all_without,
       count(CASE WHEN every.reviews > 1 THEN 1 END) AS all_cross_review
