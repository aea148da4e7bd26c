// title: How far is each agency with its actions?
// group: progress
// answers: >-
//   For each agency, how many of the actions it owns are in which state, as far as we know it; those
//   with most open actions (not started, in progress or late) first. Actions of which no state is known
//   (nothing is said, or words that we cannot read) are neither open nor done here. An action with several owners is counted for each of them.
//   The columns stated, confirmed, carried and matched tell how well it is known that the actions are the
//   agency's. A state is that of the version that was loaded, not of today.
// sentence: >-
//   Agencies: {all_owners}; actions that one of them owns: {owned_actions} of {all_actions}. Of
//   these {owned_open} count as open and {owned_done} as done; of {owned_without_state} no state is
//   known (nothing is said, or words that we cannot read).
// none: No agency asked about owns an action, of {all_actions} actions.
// shown: [agency, actions, open, done, no_state, share_done_of_known]
// parameters:
//   sector: {type: text, default: "", among: sector, help: Agencies of one sector; empty for all}
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 1000, least: 1, help: At most so many rows}
// columns:
//   agency: The agency that owns the actions
//   kind: organisation, team, role, group, or unknown
//   sector: Such as health or police
//   actions: How many actions it owns
//   open: not_started, in_progress and late together
//   done: completed and continuing together
//   share_done_of_known: done out of its actions whose state is known; empty where none is
//   share_done_of_all: done out of all its actions; empty where of none a state is known
//   not_started: Actions that are not started
//   in_progress: Actions that are in progress
//   late: Actions that are late, or off track
//   completed: Actions that are completed
//   continuing: Actions that are completed and kept up
//   not_needed: Actions that are no longer needed
//   no_state: Actions of which no state is known; nothing is said, or words that we cannot read
//   stated: Its actions where the document itself states that it is the owner
//   confirmed: Its actions of which a person has confirmed it
//   carried: Its actions where the owner is carried down from a merged cell
//   matched: Its actions where the owner is known by the wording only
// totals:
//   all_owners: Agencies of the sector asked about that own an action of the plans asked about
//   owned_actions: Actions that one of these owns, each once
//   owned_open: Those of them that are not started, in progress or late
//   owned_done: Those of them that are completed, or completed and continuing
//   owned_without_state: Those of them of which no state is known
//   all_actions: All actions of the plans asked about

// How far what an agency holds of each plan is stands on HOLDS
MATCH (owner:Agency)-[held:HOLDS]->(of:Plan)
WHERE ($plan = '' OR of.id = $plan) AND ($sector = '' OR owner.sector = $sector)
WITH owner, collect(held.actions) AS owned, collect(held.states) AS far
WITH owner, [i IN range(0, 3) | reduce(n = 0, one IN owned | n + one[i])] AS bases,
     [i IN range(0, 6) | reduce(n = 0, one IN far | n + one[i])] AS states
WITH owner, bases, states, reduce(n = 0, one IN bases | n + one) AS actions,
     states[1] + states[2] + states[3] AS open, states[4] + states[5] AS done
RETURN owner.name AS agency, owner.kind AS kind, owner.sector AS sector, actions, open, done,
       CASE WHEN states[0] < actions
            THEN round(toFloat(done) / (actions - states[0]), 3) END AS share_done_of_known,
       CASE WHEN states[0] < actions THEN round(toFloat(done) / actions, 3) END AS share_done_of_all,
       states[1] AS not_started, states[2] AS in_progress, states[3] AS late,
       states[4] AS completed, states[5] AS continuing, states[6] AS not_needed,
       states[0] AS no_state, bases[0] AS stated, bases[1] AS confirmed, bases[2] AS carried,
       bases[3] AS matched
ORDER BY open DESC, actions DESC, owner.name, owner.id
LIMIT $most

// Totals
CALL () {
  MATCH (task:Action)
  WHERE ($plan = '' OR task.plan = $plan) AND $sector = ''
  WITH task.owners > 0 AS owned, task.state AS far, count(*) AS n
  WHERE owned
  RETURN far, n
  UNION ALL
  MATCH (owner:Agency)<-[:OWNED_BY]-(task:Action)
  WHERE $sector <> '' AND owner.sector = $sector AND ($plan = '' OR task.plan = $plan)
  WITH DISTINCT task
  RETURN task.state AS far, count(task) AS n
}
WITH coalesce(sum(n), 0) AS owned_actions,
     coalesce(sum(CASE WHEN far IN ['not started', 'in progress', 'late'] THEN n
                       ELSE 0 END), 0) AS owned_open,
     coalesce(sum(CASE WHEN far IN ['completed', 'completed and continuing'] THEN n
                       ELSE 0 END), 0) AS owned_done,
     coalesce(sum(CASE WHEN far IS NULL THEN n ELSE 0 END), 0) AS owned_without_state
CALL () {
  MATCH (owner:Agency)-[:HOLDS]->(of:Plan)
  WHERE ($plan = '' OR of.id = $plan) AND ($sector = '' OR owner.sector = $sector)
  RETURN count(DISTINCT owner) AS all_owners
}
CALL () {
  MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
  RETURN count(task) AS all_actions
}
RETURN all_owners, owned_actions, owned_open, owned_done, owned_without_state, all_actions
