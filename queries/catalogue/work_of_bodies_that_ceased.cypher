// title: Which actions belong to bodies that have ceased, and who took over?
// group: who holds what
// answers: >-
//   The agencies that had ceased before a day and that own actions, those with the most open ones
//   first. The successor is the body that took over and still existed on that day; where bodies in
//   between had ceased too, they are named. Where none is known that still existed, it is the last
//   one known, with its own last day. An agency with several successors stands in several rows.
//   That a body took over is known from the list of agencies, with its source; that it took over
//   these actions, no plan says unless it names it as an owner too. How far an action is, is what
//   its plan said when it was published.
// sentence: >-
//   Agencies that had ceased before that day: {all_ceased}; actions that one of them owns:
//   {owned_by_them}, of {all_actions}. {agency} comes first, with {actions}: {open} open, {done} done,
//   {not_needed} no longer needed, {unknown} of which no state is known.
// none: >-
//   No action belongs to an agency that had ceased before that day. Agencies that had: {all_ceased};
//   actions: {all_actions}.
// shown: [agency, last_day, actions, open, unknown, successor, successor_owns]
// parameters:
//   day: {type: day, default: today, help: Bodies that no longer existed on this day}
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
// columns:
//   agency: The body that ceased
//   sector: Such as health or police
//   last_day: The last day on which it existed
//   actions: How many actions it owns
//   open: Those not started, in progress or late
//   done: Those completed
//   not_needed: Those no longer needed
//   unknown: Those of which the plan says no state that we know
//   stated: Actions where the document itself states that they are its own
//   confirmed: Actions where a person has confirmed it
//   carried: Actions where it is carried down from a merged cell
//   matched: Actions where only the wording says so
//   successor: The body that took over and still existed, or else the last one known; empty, none is
//   successor_last_day: Its own last day, where it had ceased before that day too
//   in_between: The bodies that took over before it and had ceased too, in their order
//   took_over_on: The day on which the successor took over, from the last of those in between if any
//   basis: How we know that it took over; of several steps the weakest
//   successor_owns: How many of these actions the successor owns too
// totals:
//   all_ceased: Agencies in the graph that had ceased before that day, with or without an action
//   owned_by_them: Actions of the plans asked about that one of them owns
//   all_actions: All actions of the plans asked about

MATCH (gone:Agency)-[held:HOLDS]->(of:Plan)
WHERE gone.active_to < $day AND ($plan = '' OR of.id = $plan)
WITH gone, collect(held.actions) AS owned, collect(held.states) AS far
WITH gone,
     [i IN range(0, 3) | reduce(n = 0, its IN owned | n + its[i])] AS by_basis,
     [i IN range(0, 6) | reduce(n = 0, its IN far | n + its[i])] AS by_state

// On to a body that still existed on the day; where there is none, to the last one known
OPTIONAL MATCH way = (gone)-[:SUCCEEDED_BY*1..]->(next:Agency)
WHERE all(one IN nodes(way)[1..size(nodes(way)) - 1] WHERE one.active_to < $day)
  AND (coalesce(next.active_to, $day) >= $day OR NOT (next)-[:SUCCEEDED_BY]->(:Agency))
WITH gone, by_basis, by_state, next,
     reduce(n = 0, over IN relationships(way) |
            CASE WHEN {stated: 0, confirmed: 1, carried: 2, matched: 3}[over.basis] > n
              THEN {stated: 0, confirmed: 1, carried: 2, matched: 3}[over.basis] ELSE n END) AS level,
     [one IN nodes(way)[1..size(nodes(way)) - 1] | one.name] AS between,
     [over IN relationships(way) | over.on] AS days
ORDER BY coalesce(level, 0), coalesce(size(between), 0),
         coalesce(reduce(words = '', name IN between | words + name + ';'), '')
WITH gone, by_basis, by_state, next, collect([level, between, days[size(days) - 1]])[0] AS best
CALL (gone, next) {
  OPTIONAL MATCH (next)<-[:OWNED_BY]-(task:Action)-[:OWNED_BY]->(gone)
  WHERE $plan = '' OR task.plan = $plan
  RETURN count(DISTINCT task.id) AS both
}
RETURN gone.name AS agency, gone.sector AS sector, gone.active_to AS last_day,
       by_basis[0] + by_basis[1] + by_basis[2] + by_basis[3] AS actions,
       by_state[1] + by_state[2] + by_state[3] AS open, by_state[4] + by_state[5] AS done,
       by_state[6] AS not_needed, by_state[0] AS unknown,
       by_basis[0] AS stated, by_basis[1] AS confirmed, by_basis[2] AS carried,
       by_basis[3] AS matched,
       next.name AS successor,
       CASE WHEN next.active_to < $day THEN next.active_to END AS successor_last_day,
       CASE WHEN next IS NULL THEN [] ELSE best[1] END AS in_between,
       CASE WHEN next IS NOT NULL THEN best[2] END AS took_over_on,
       CASE WHEN next IS NOT NULL
         THEN ['stated', 'confirmed', 'carried', 'matched'][best[0]] END AS basis,
       CASE WHEN next IS NOT NULL THEN both END AS successor_owns
ORDER BY by_state[1] + by_state[2] + by_state[3] DESC, by_state[0] DESC, gone.name, gone.id,
         coalesce(best[2], ''), coalesce(next.name, ''), coalesce(next.id, '')

// Totals
CALL () {
  OPTIONAL MATCH (gone:Agency) WHERE gone.active_to < $day
  OPTIONAL MATCH (gone)<-[:OWNED_BY]-(task:Action) WHERE $plan = '' OR task.plan = $plan
  RETURN count(DISTINCT gone.id) AS all_ceased, count(DISTINCT task.id) AS owned_by_them
}
CALL () {
  MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
  RETURN sum(of.actions) AS all_actions
}
RETURN all_ceased, owned_by_them, all_actions
